import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Trend } from '@benchline/schema';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReport } from '../../src/index.js';
import { fixtureComparison, fixtureOverview } from '../fixture-judgements.js';
import { fixtureBaseline, fixtureRun } from '../fixture-run.js';
import { chromiumPath } from './browser.js';
import { createReportOpener, type ReportOpener } from './open-report.js';

const model = createReport({
  run: fixtureRun(),
  comparison: fixtureComparison(),
  baseline: fixtureBaseline(),
  overview: fixtureOverview(),
});
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** Resolves when the page has drawn often enough for a jump to have ended. */
const thirtyFrames = `new Promise((resolve) => {
  let frames = 30;
  const next = () => (frames-- > 0 ? requestAnimationFrame(next) : resolve());
  next();
})`;
const names = 'table.results tbody tr:not(.group):visible th a';

if (chromiumPath === undefined) {
  console.warn('Skipped: the report in a browser. Install chromium, or name one in CHROMIUM_PATH.');
}

describe.skipIf(chromiumPath === undefined)('the page in a browser', () => {
  let opener: ReportOpener;
  const open: ReportOpener['open'] = (...args) => opener.open(...args);

  beforeAll(async () => {
    opener = await createReportOpener();
  });
  afterAll(() => opener?.close());

  const shownNames = (page: Page) => page.locator(names).allTextContents();

  it('opens without a complaint or a request', async () => {
    const { page, complaints } = await open(model);
    expect(complaints).toEqual([]);
    expect(await page.locator('article.benchmark').count()).toBe(model.benchmarks.length);
    await page.context().close();
  });

  it('filters by word and by choice, says how many are left, and shows all again', async () => {
    const { page, complaints } = await open(model);
    const all = await shownNames(page);
    await page.keyboard.press('/');
    await page.keyboard.type('large');
    expect(await shownNames(page)).toEqual(['parse large file']);
    expect(await page.locator('form.tools output').textContent()).toBe(`1 of ${all.length} shown`);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => shownNames(page)).toEqual(all);
    await page.getByRole('combobox', { name: 'Verdict' }).selectOption('regression');
    const regressed = await shownNames(page);
    expect(regressed).toContain('parse large file');
    expect(regressed.length).toBeLessThan(all.length);
    await page.getByRole('combobox', { name: 'Tag' }).selectOption('hot');
    expect(await shownNames(page)).toEqual(['parse large file']);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('sorts with the keyboard, and keeps the order within groups', async () => {
    const { page } = await open(model);
    const medians = new Map(model.benchmarks.map(({ name, medianNs }) => [name, medianNs]));
    const numbers = async () =>
      (await shownNames(page)).map((name) => medians.get(name) ?? null).filter((ns) => ns !== null);
    const median = page.getByRole('button', { name: 'Median' });
    await median.focus();
    await page.keyboard.press('Enter');
    const ascending = await numbers();
    expect(ascending).toEqual([...ascending].sort((a, b) => a - b));
    expect(await page.locator('th[aria-sort=ascending]').textContent()).toBe('Median');
    await page.keyboard.press('Enter');
    expect(await numbers()).toEqual([...ascending].reverse());

    const before = await shownNames(page);
    await page.getByLabel('Group by suite').check();
    expect([...(await shownNames(page))].sort()).toEqual([...before].sort());
    const groups = await page.locator('tr.group').allTextContents();
    expect(groups.length).toBeGreaterThan(1);
    expect(new Set(groups).size).toBe(groups.length);
    await page.getByLabel('Group by suite').uncheck();
    expect(await shownNames(page)).toEqual(before);
    await page.context().close();
  });

  it('leads to one benchmark by its id, at the top of the screen, wherever it is on the page', async () => {
    for (const { id, anchor } of model.benchmarks.slice(1, 6)) {
      const { page, complaints } = await open(model, {}, `#/benchmark/${encodeURIComponent(id)}`);
      expect(await page.locator('article:focus').getAttribute('id')).toBe(anchor);
      await page.evaluate(thirtyFrames);
      const top = await page.locator(`#${anchor}`).evaluate((element) => element.getBoundingClientRect().top);
      expect(top, anchor).toBeGreaterThanOrEqual(0);
      expect(top, anchor).toBeLessThan(40);
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });

  it('leads out of a filter that hides the benchmark, and takes a broken link calmly', async () => {
    const last = model.benchmarks.at(-1);
    if (last === undefined) throw new Error('the fixture has benchmarks');
    const { page, complaints } = await open(model, {}, '#/benchmark/%E0%A4%A');
    const article = page.locator(`#${last.anchor}`);
    await page.getByRole('searchbox').fill('large');
    expect(await article.isVisible()).toBe(false);
    const hash = JSON.stringify(`#/benchmark/${encodeURIComponent(last.id)}`);
    await page.evaluate(`location.hash = ${hash}`);
    await expect.poll(() => article.isVisible(), { timeout: 10_000 }).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('brings earlier changes of level when asked, and their links lead to the benchmark', async () => {
    const [trend] = fixtureOverview().trends as [Trend];
    const many = fixtureOverview(Array.from({ length: 30 }, () => trend));
    const { page, complaints } = await open(createReport({ run: fixtureRun(), overview: many }));
    const rows = page.locator('table.level-changes tbody tr');
    expect(await rows.count()).toBe(20);
    await page.getByRole('button', { name: 'Show earlier changes' }).click();
    expect(await rows.count()).toBe(30);
    expect(await page.evaluate('document.activeElement.closest("tr").rowIndex')).toBe(21);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('article:focus h3').textContent()).toContain('parse large file');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('says everything with scripts off', async () => {
    const { page } = await open(model, { javaScriptEnabled: false });
    expect(await page.locator('h1').textContent()).toContain('2 regressions');
    expect(await page.locator(names).count()).toBe(model.benchmarks.length);
    expect(await page.locator('form.tools').isVisible()).toBe(false);
    expect(await page.locator('svg.chart').first().isVisible()).toBe(true);
    expect(await page.getByRole('button').count()).toBe(0);
    await page.context().close();
  });

  it.each([
    ['light', 1280, false],
    ['dark', 1280, false],
    ['light', 390, true],
  ] as const)('has no fault that axe finds: %s, %i wide, groups %s', async (colorScheme, width, grouped) => {
    const { page } = await open(model, { colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
    if (grouped) await page.getByLabel('Group by suite').check();
    await page.addStyleTag({ content: '.benchmark { content-visibility: visible !important; }' });
    for (const plot of await page.locator('.plot').all()) await plot.scrollIntoViewIfNeeded();
    expect(await page.locator('.uplot').count()).toBe(await page.locator('.plot').count());
    await page.addScriptTag({ path: axePath });
    const { violations } = await page.evaluate<AxeResults>('axe.run({ resultTypes: ["violations"] })');
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
    if (process.env.BENCHLINE_SCREENSHOTS !== undefined) {
      const path = join(process.env.BENCHLINE_SCREENSHOTS, `${colorScheme}-${width}.png`);
      await page.screenshot({ path });
    }
    await page.context().close();
  });
});
