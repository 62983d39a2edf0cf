import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReport } from '../../src/index.js';
import { fixtureComparison, fixtureTrends } from '../fixture-judgements.js';
import { manyBenchmarks } from '../fixture-many.js';
import { fixtureBaseline, fixtureRun } from '../fixture-run.js';
import { hostileTexts, inTurn, withTexts } from '../hostile.js';
import { chromiumPath } from './browser.js';
import { createReportOpener, type ReportOpener } from './open-report.js';

const few = createReport({
  run: fixtureRun(),
  comparison: fixtureComparison(),
  baseline: fixtureBaseline(),
  trends: fixtureTrends(),
});
const COUNT = 300;
const model = manyBenchmarks(few, COUNT);
const names = 'table.results tbody tr:not(.group):not(.spacer) th a';

if (chromiumPath === undefined) {
  console.warn('Skipped: large reports in a browser. Install chromium, or name one in CHROMIUM_PATH.');
}

describe.skipIf(chromiumPath === undefined)('a page of many benchmarks in a browser', () => {
  let opener: ReportOpener;

  beforeAll(async () => {
    opener = await createReportOpener();
  });
  afterAll(() => opener?.close());

  it('has the rows that are near the screen, tells how many there are, and has all of them for print', async () => {
    const { page, complaints } = await opener.open(model);
    const table = page.locator('table.results');
    expect(await page.locator(names).count()).toBeLessThan(80);
    expect(await table.getAttribute('aria-rowcount')).toBe(String(COUNT + 1));
    await page.evaluate('scrollTo(0, document.getElementById("details").offsetTop - innerHeight)');
    await expect.poll(() => page.locator(names).last().textContent()).toBe(model.benchmarks.at(-1)?.name);
    const last = page.locator('table.results tbody tr:not(.spacer)').last();
    expect(await last.getAttribute('aria-rowindex')).toBe(String(COUNT + 1));
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await page.locator(names).count()).toBe(COUNT);
    // A frame that was asked for before, or is asked for meanwhile, takes nothing off the paper.
    await page.evaluate('scrollTo(0, 0); new Promise((done) => setTimeout(done, 200))');
    expect(await page.locator(names).count()).toBe(COUNT);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    expect(await page.locator(names).count()).toBeLessThan(80);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('sorts and filters all of them, also those that are not in the document', async () => {
    const { page } = await opener.open(model);
    const inOrder = [...model.benchmarks].sort((a, b) => (a.medianNs ?? 0) - (b.medianNs ?? 0));
    await page.getByRole('button', { name: 'Median' }).click();
    await expect.poll(() => page.locator(names).first().textContent()).toBe(inOrder[0]?.name);
    await page.getByRole('button', { name: 'Median' }).click();
    await expect.poll(() => page.locator(names).first().textContent()).toBe(inOrder.at(-1)?.name);
    await page.getByRole('searchbox').fill(`lookup ${COUNT - 4}`);
    const wanted = model.benchmarks.filter(({ name }) => name.includes(`lookup ${COUNT - 4}`));
    await expect.poll(() => page.locator(names).allTextContents()).toEqual(wanted.map(({ name }) => name));
    await page.context().close();
  });

  it('walks the rows with the keyboard, beyond those in the document', async () => {
    const { page } = await opener.open(model);
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    for (let i = 0; i < 70; i += 1) await page.keyboard.press('j');
    expect(await page.evaluate('document.activeElement.textContent')).toBe(model.benchmarks[70]?.name);
    await page.keyboard.press('k');
    expect(await page.evaluate('document.activeElement.textContent')).toBe(model.benchmarks[69]?.name);
    await page.context().close();
  });

  it('opens a section that the document does not have, in its place, with charts', async () => {
    const target = model.benchmarks[222];
    if (target === undefined) throw new Error('the model has as many benchmarks');
    const hash = `#/benchmark/${encodeURIComponent(target.id)}`;
    const { page, complaints } = await opener.open(model, {}, hash);
    expect(await page.locator('article:focus').getAttribute('id')).toBe(target.anchor);
    await page.locator(`#${target.anchor} .uplot`).first().waitFor();
    expect(await page.locator('article.benchmark').count()).toBe(17);
    await page.evaluate(`location.hash = ${JSON.stringify(`#${model.benchmarks[100]?.anchor}`)}`);
    await expect.poll(() => page.locator('article.benchmark').count()).toBe(18);
    const order = await page.locator('article.benchmark').evaluateAll((all) => all.map((one) => one.id));
    expect(order.slice(16)).toEqual([model.benchmarks[100]?.anchor, target.anchor]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('has all rows with scripts off, and says that some sections are not there', async () => {
    const { page } = await opener.open(model, { javaScriptEnabled: false });
    expect(await page.locator('table.results tbody tr:visible').count()).toBe(COUNT);
    expect(await page.locator('noscript p').textContent()).toContain(`The other ${COUNT - 16} need a script`);
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    await page.context().close();
  });

  it('runs nothing of hostile texts, whatever is opened, sorted, filtered or grouped', async () => {
    const texts = hostileTexts.filter((text) => text.trim() !== '');
    for (const start of [0, 67, 134]) {
      const hostile = withTexts(manyBenchmarks(few, 70), inTurn(texts, start));
      const { page, complaints } = await opener.open(hostile);
      for (const { anchor } of hostile.benchmarks.slice(14, 70)) {
        await page.evaluate(`location.hash = ${JSON.stringify(`#${anchor}`)}`);
      }
      await expect.poll(() => page.locator('article.benchmark').count()).toBe(70);
      for (const plot of (await page.locator('.plot').all()).slice(0, 12))
        await plot.scrollIntoViewIfNeeded();
      await page.getByLabel('Group by suite').check();
      await page.getByRole('button', { name: 'Median' }).click();
      await page.getByRole('searchbox').fill('alert(1)');
      await page.getByRole('button', { name: 'Show all' }).first().click();
      await page.evaluate('dispatchEvent(new Event("beforeprint"))');
      expect(await page.locator(names).count()).toBe(70);
      expect(
        await page.evaluate('document.querySelectorAll("img, iframe, base, math, main style").length'),
      ).toBe(0);
      expect(complaints, `from text ${start}`).toEqual([]);
      await page.context().close();
    }
  });
});
