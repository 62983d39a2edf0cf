import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReport, renderCsv } from '../../src/index.js';
import { fixtureComparison, fixtureTrends } from '../fixture-judgements.js';
import { fixtureBaseline, fixtureRun } from '../fixture-run.js';
import { chromiumPath } from './browser.js';
import { createReportOpener, type ReportOpener } from './open-report.js';

const model = createReport({
  run: fixtureRun(),
  comparison: fixtureComparison(),
  baseline: fixtureBaseline(),
  trends: fixtureTrends(),
});
const regressed = model.benchmarks.find(({ name }) => name === 'parse large file');
if (regressed === undefined) throw new Error('the fixture has a regression');
const { anchor, id } = regressed;
const hash = `#/benchmark/${encodeURIComponent(id)}`;

if (chromiumPath === undefined) {
  console.warn('Skipped: charts in a browser. Install chromium, or name one in CHROMIUM_PATH.');
}

describe.skipIf(chromiumPath === undefined)('charts and downloads in a browser', () => {
  let opener: ReportOpener;

  beforeAll(async () => {
    opener = await createReportOpener();
  });
  afterAll(() => opener?.close());

  /** The chart under a title in the section of the regression, once it has come to life. */
  async function chart(page: Page, title: string) {
    const figure = page.locator(`#${anchor} .charts figure`, {
      has: page.getByRole('heading', { name: title }),
    });
    await figure.scrollIntoViewIfNeeded();
    const canvas = figure.locator('.canvas');
    await canvas.locator('.uplot').waitFor();
    return { figure, canvas, over: canvas.locator('.u-over'), said: figure.locator('output') };
  }

  const saved = async (download: Download) => readFile(await download.path(), 'utf8');

  it('reads numbers under the pointer, with commit and day in a history', async () => {
    const { page, complaints } = await opener.open(model, {}, hash);
    const history = await chart(page, 'History of time per operation');
    await history.over.hover({ position: { x: 120, y: 60 } });
    await expect
      .poll(() => history.said.textContent())
      .toMatch(/^2026-0\d-\d\d .* UTC, commit [0-9a-f]{7}: 1[12]\.\d ms \(1[012]\.\d ms to 1[12]\.\d ms\)/);
    const distribution = await chart(page, 'Distribution against the baseline');
    await distribution.over.hover({ position: { x: 80, y: 60 } });
    await expect
      .poll(() => distribution.said.textContent())
      .toMatch(/^Up to .* ms: baseline \d+ %, this run \d+ %$/);
    const samples = await chart(page, 'Samples in time order');
    await samples.over.hover({ position: { x: 80, y: 60 } });
    await expect.poll(() => samples.said.textContent()).toMatch(/^launch \d, sample \d+: 1\d\.\d+ ms$/);
    const memory = await chart(page, 'Memory over time');
    await memory.over.hover({ position: { x: 80, y: 60 } });
    await expect.poll(() => memory.said.textContent()).toMatch(/^\d\.\d\d s: launch \d \d+\.\d MB/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('walks and zooms with the keyboard, and shows all again', async () => {
    const { page, complaints } = await opener.open(model, {}, hash);
    const { canvas, said, figure } = await chart(page, 'History of time per operation');
    await canvas.focus();
    await page.keyboard.press('Home');
    const first = await said.textContent();
    expect(first).toContain('2026-01-05');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => said.textContent()).toContain('2026-01-06');
    await page.keyboard.press('End');
    await expect.poll(() => said.textContent()).toContain('2026-02-13');
    const all = figure.getByRole('button', { name: 'Show all' });
    expect(await all.isVisible()).toBe(false);
    await page.keyboard.press('+');
    await expect.poll(() => all.isVisible()).toBe(true);
    await all.click();
    await expect.poll(() => all.isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('zooms into what is dragged over', async () => {
    const { page, complaints } = await opener.open(model, {}, hash);
    const { over, figure } = await chart(page, 'Samples in time order');
    const box = await over.boundingBox();
    if (box === null) throw new Error('the chart has a place');
    await page.mouse.move(box.x + 30, box.y + 50);
    await page.mouse.down();
    await page.mouse.move(box.x + 100, box.y + 60, { steps: 4 });
    await page.mouse.up();
    const all = figure.getByRole('button', { name: 'Show all' });
    await expect.poll(() => all.isVisible()).toBe(true);
    await over.dblclick();
    await expect.poll(() => all.isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('hands out what is shown: rows as CSV and JSON, a section with its series', async () => {
    const { page, complaints } = await opener.open(model, { acceptDownloads: true }, hash);
    const press = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).first().click(),
      ]);
      return saved(download);
    };
    expect(await press('Download CSV of what is shown')).toBe(renderCsv(model));
    await page.getByRole('searchbox').fill('large');
    const rows = JSON.parse(await press('Download JSON of what is shown'));
    expect(rows.benchmarks).toMatchObject([{ id, medianNs: regressed.medianNs }]);
    const section = page.locator(`#${anchor}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      section.getByRole('button', { name: 'Download JSON' }).click(),
    ]);
    const shown = JSON.parse(await saved(download));
    const samples = shown.charts.find(({ kind }: { kind: string }) => kind === 'samples');
    const [launch] = regressed.samples?.launches ?? [];
    samples.launches[0].valuesNs.forEach((ns: number, i: number) => {
      expect(ns / (launch?.valuesNs[i] as number)).toBeCloseTo(1, 4);
    });
    const history = shown.charts.find(({ kind }: { kind: string }) => kind === 'history');
    expect(history.run).toEqual(regressed.histories[0]?.points.run);
    expect(shown.runs).toEqual(model.runs);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('copies the numbers of a section', async () => {
    const { page } = await opener.open(model, { permissions: ['clipboard-read', 'clipboard-write'] }, hash);
    await page.locator(`#${anchor}`).getByRole('button', { name: 'Copy numbers' }).click();
    await expect.poll(() => page.locator(`#${anchor} .actions output`).textContent()).toBe('Copied.');
    const text = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(text).toContain('parse large file');
    expect(text).toMatch(/^median\t12\.\d+ ms$/m);
    await page.context().close();
  });

  it('prints the drawings, which the charts stood in for', async () => {
    const { page } = await opener.open(model, {}, hash);
    const { figure } = await chart(page, 'History of time per operation');
    expect(await figure.locator('svg.chart').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await figure.locator('svg.chart').isVisible()).toBe(true);
    expect(await figure.locator('.live').isVisible()).toBe(false);
    await page.context().close();
  });
});
