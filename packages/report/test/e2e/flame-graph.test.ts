import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReport, type ReportModel } from '../../src/index.js';
import { fixtureComparison } from '../fixture-judgements.js';
import { fixtureProfiledRun } from '../fixture-profiles.js';
import { fixtureBaseline } from '../fixture-run.js';
import { hostileTexts } from '../hostile.js';
import { chromiumPath } from './browser.js';
import { createReportOpener, type ReportOpener } from './open-report.js';

const model = createReport({
  ...fixtureProfiledRun(),
  comparison: fixtureComparison(),
  baseline: fixtureBaseline(),
});
const profiled = { ...model, benchmarks: model.benchmarks.filter(({ profiles }) => profiles.length > 0) };
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

if (chromiumPath === undefined) {
  console.warn('Skipped: flame graphs in a browser. Install chromium, or name one in CHROMIUM_PATH.');
}

describe.skipIf(chromiumPath === undefined)('a flame graph in a browser', () => {
  let reports: ReportOpener;

  beforeAll(async () => {
    reports = await createReportOpener();
  });
  afterAll(() => reports?.close());

  const open = (shown: ReportModel = model, options: BrowserContextOptions = {}) =>
    reports.open(shown, { reducedMotion: 'reduce', ...options });

  /** The graph of a title, once it has come near and to life. */
  async function graph(page: Page, title: string) {
    const figure = page.locator('figure.flame', {
      has: page.getByRole('heading', { name: title, exact: true }),
    });
    const tree = figure.getByRole('tree');
    // Sections take their true height only when they come near, which moves those below.
    const isNear = async () => {
      await figure.scrollIntoViewIfNeeded();
      return tree.isVisible();
    };
    await expect.poll(isNear, { timeout: 30_000 }).toBe(true);
    const frame = (name: string) => figure.getByRole('treeitem', { name: new RegExp(`^${name}\\b`) });
    const widthOf = async (name: string) => Number(await frame(name).locator('rect').getAttribute('width'));
    return { figure, tree, frame, widthOf };
  }

  it('zooms to what is clicked, and shows all again', async () => {
    const { page, complaints } = await open();
    const { figure, frame, widthOf } = await graph(page, 'Flame graph');
    const all = await widthOf('all');
    expect(all).toBeGreaterThan(600);
    await expect.poll(async () => (await widthOf('tokenize')) / all).toBeCloseTo(310 / 431, 2);
    expect(await figure.getByRole('button', { name: 'Show all' }).isDisabled()).toBe(true);

    await frame('tokenize').click();
    await expect.poll(() => widthOf('tokenize')).toBeCloseTo(all, 0);
    expect(await frame('merge').count()).toBe(0);
    expect(await figure.locator('.flame-details').textContent()).toBe(
      'tokenize (src/tokens.ts:40): self 310 ms, 71.9 %; total 310 ms, 71.9 %',
    );

    await figure.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(async () => (await widthOf('tokenize')) / all).toBeCloseTo(310 / 431, 2);
    expect(await frame('merge').count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('finds functions and files as words, not as expressions', async () => {
    const { page, complaints } = await open();
    const { figure, frame } = await graph(page, 'Flame graph');
    const search = figure.getByRole('searchbox', { name: 'Search' });
    await search.fill('TOKENS.ts');
    expect(await figure.locator('output').textContent()).toBe('1 match, 71.9 % of the width');
    expect(await frame('tokenize').getAttribute('class')).toContain('hit');
    await search.fill('([*');
    expect(await figure.locator('output').textContent()).toBe('0 matches, 0.0 % of the width');
    await search.fill('');
    expect(await figure.locator('output').textContent()).toBe('');
    expect(await figure.locator('g.hit').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is walked and zoomed with the keyboard, either way up', async () => {
    const { page } = await open();
    const { figure, frame, widthOf } = await graph(page, 'Flame graph');
    const focused = () => page.evaluate<string>('document.activeElement.getAttribute("aria-label")');
    await frame('all').focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toMatch(/^parseFile /);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toMatch(/^tokenize /);
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toMatch(/^readFileSync /);
    await page.keyboard.press('Enter');
    const all = await widthOf('all');
    await expect.poll(() => widthOf('readFileSync')).toBeCloseTo(all, 0);
    await page.keyboard.press('Escape');
    await expect.poll(() => widthOf('readFileSync')).toBeLessThan(all / 2);
    expect(await figure.locator('g.frame[tabindex="0"]').count()).toBe(1);

    await figure.getByRole('button', { name: 'Flames upwards' }).click();
    const topOf = async (name: string) => (await frame(name).boundingBox())?.y ?? 0;
    await expect.poll(async () => (await topOf('all')) > (await topOf('tokenize'))).toBe(true);
    await frame('parseFile').focus();
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toMatch(/^tokenize /);
    await page.context().close();
  });

  it('shows by marks and numbers what gained and lost, and what is gone by the width of the baseline', async () => {
    const { page, complaints } = await open();
    const { figure, frame, widthOf } = await graph(page, 'Difference from the baseline');
    expect(await frame('tokenize').textContent()).toContain('▲ tokenize');
    expect(await frame('merge').textContent()).toContain('▼ merge');
    expect(await frame('readFileSync').locator('rect').getAttribute('fill')).toBe('var(--flame-even)');
    expect(await frame('tokenize').getAttribute('aria-label')).toContain(
      'self 150 µs → 310 µs per operation (+160 µs)',
    );
    expect(await frame('gone').count()).toBe(0);
    await figure.getByRole('combobox', { name: 'Width' }).selectOption('baseline');
    await expect.poll(async () => (await widthOf('gone')) / (await widthOf('all'))).toBeCloseTo(30 / 361, 2);
    await frame('gone').click();
    await expect.poll(() => widthOf('gone')).toBeCloseTo(await widthOf('all'), 0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('colours by self value on request, and sorts functions by total', async () => {
    const { page } = await open();
    const { figure, frame } = await graph(page, 'Flame graph');
    const fillOf = (name: string) => frame(name).locator('rect').getAttribute('fill');
    expect(await fillOf('merge')).toBe('var(--flame-dependency)');
    await figure.getByRole('combobox', { name: 'Colour' }).selectOption('self');
    expect(await fillOf('tokenize')).toBe('var(--heat-4)');
    const first = page.locator('table.functions tbody th').first();
    expect(await first.textContent()).toContain('tokenize');
    await page.locator('table.functions').getByRole('button', { name: 'Total' }).click();
    expect(await first.textContent()).toContain('parseFile');
    await page.context().close();
  });

  it('takes the width that the window gives it', async () => {
    const { page } = await open(model, { viewport: { width: 1200, height: 800 } });
    const { widthOf } = await graph(page, 'Flame graph');
    const wide = await widthOf('all');
    await page.setViewportSize({ width: 400, height: 800 });
    await expect.poll(() => widthOf('all')).toBeLessThan(wide / 2);
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it('runs nothing that a function or a file is called', async () => {
    const { run, profiles } = fixtureProfiledRun();
    const [first] = profiles;
    if (first === undefined) throw new Error('the fixture has a profile');
    const texts = hostileTexts.filter((text) => text.trim() !== '');
    const children = texts.map((text) => ({
      ...{ name: text, file: text, line: 1, column: 1, selfValue: 1e6, totalValue: 1e6, children: [] },
    }));
    const root = { ...first.graph.root, totalValue: texts.length * 1e6, children };
    const hostile = createReport({ run, profiles: [{ ...first, graph: { ...first.graph, root } }] });
    const { page, complaints } = await open(hostile);
    const { figure } = await graph(page, 'Flame graph');
    expect(await figure.getByRole('treeitem').count()).toBe(texts.length + 1);
    const search = figure.getByRole('searchbox');
    for (const text of texts) await search.fill(text.slice(0, 100));
    await search.fill('');
    await figure.getByRole('treeitem').nth(3).click();
    expect(await page.evaluate('document.querySelectorAll("img, iframe, object").length')).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('comes to life in a section that is put in on demand, without a picture before', async () => {
    const { run, profiles } = fixtureProfiledRun();
    const [first] = run.results;
    if (first === undefined) throw new Error('the fixture has results');
    const others = Array.from({ length: 30 }, (_, index) => ({
      ...first,
      profiles: [],
      id: `other ${index}`,
      name: `other ${index}`,
    }));
    const many = createReport({ run: { ...run, results: [...others, first] }, profiles });
    const { page, complaints } = await open(many);
    expect(await page.locator('.profile').count()).toBe(0);
    await page.getByRole('row', { name: first.name }).getByRole('link').click();
    const { frame } = await graph(page, 'Flame graph');
    expect(await frame('tokenize').count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is a picture and tables with scripts off', async () => {
    const { page } = await open(model, { javaScriptEnabled: false });
    const profile = page.locator('.profile');
    expect(await profile.locator('svg.icicle').count()).toBe(2);
    expect(await profile.locator('svg.icicle').first().isVisible()).toBe(true);
    expect(await profile.locator('svg.icicle').first().textContent()).toContain('▲ tokenize');
    expect(await profile.locator('table.changes').textContent()).toContain('gained');
    expect(await profile.locator('table.functions').isVisible()).toBe(true);
    await page.context().close();
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
  ] as const)('has no fault that axe finds: %s, %i wide', async (colorScheme, width) => {
    const { page } = await open(profiled, { colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
    for (const title of ['Difference from the baseline', 'Flame graph']) {
      const { figure } = await graph(page, title);
      await figure.getByRole('searchbox').fill('tokens');
    }
    await page.addStyleTag({ content: '.benchmark { content-visibility: visible !important; }' });
    await page.addScriptTag({ path: axePath });
    const { violations } = await page.evaluate<AxeResults>(
      'axe.run(".profile", { resultTypes: ["violations"] })',
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
    if (process.env.BENCHLINE_SCREENSHOTS !== undefined) {
      const path = join(process.env.BENCHLINE_SCREENSHOTS, `flame-${colorScheme}-${width}.png`);
      await page.locator('.profile').screenshot({ path });
    }
    await page.context().close();
  });
});
