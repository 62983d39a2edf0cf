import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fixtureComparison, fixtureOverview } from '../../test/fixture-judgements.js';
import { manyBenchmarks } from '../../test/fixture-many.js';
import { fixtureBaseline, fixtureRun, sketches } from '../../test/fixture-run.js';
import { createReport } from '../create-report.js';
import { renderHtml } from './render-html.js';

const model = createReport({
  run: fixtureRun(),
  comparison: fixtureComparison(),
  baseline: fixtureBaseline(),
  overview: fixtureOverview(),
});
const page = renderHtml(model);

/** The page without its style, its script and the data for it. */
const document = page.replace(/<(style|script)[^>]*>.*?<\/\1>/gs, '');

describe('renderHtml', () => {
  it('says the verdict first and has a section for every benchmark', () => {
    expect(page.indexOf('2 regressions, 1 improvement')).toBeLessThan(page.indexOf('<table'));
    for (const { anchor } of model.benchmarks) {
      expect(page).toContain(`<article class="benchmark" id="${anchor}"`);
      expect(page).toContain(`href="#${anchor}"`);
    }
    expect(page.match(/<article /g)).toHaveLength(sketches.length + 2);
  });

  it('draws samples, distribution, readings, history and interval as named images', () => {
    const charts = Array.from(page.matchAll(/<svg class="(\w+)[^>]*role="img"/g), ([, kind]) => kind);
    expect(charts.filter((kind) => kind === 'chart')).toHaveLength(7 * 4 + 3);
    expect(charts.filter((kind) => kind === 'bar')).toHaveLength(5);
    expect(charts.filter((kind) => kind === 'spark')).toHaveLength(3);
    expect(page.match(/<svg /g)).toHaveLength(charts.length);
    for (const [, id] of page.matchAll(/aria-(?:labelledby|describedby)="([^"]+)"/g)) {
      expect(page.split(`id="${id}"`)).toHaveLength(2);
    }
  });

  it('writes no number that is none', () => {
    expect(document).not.toMatch(/NaN|Infinity|undefined"|\[object/);
  });

  it('allows only its own style and script, and asks no host', () => {
    const body = (name: string) => new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(page)?.[1] ?? '';
    const hash = (name: string) => `sha256-${createHash('sha256').update(body(name)).digest('base64')}`;
    const policy = /Content-Security-Policy" content="([^"]*)"/
      .exec(page)?.[1]
      ?.replaceAll('&#x27;', "'")
      .replaceAll('&#x3D;', '=');
    expect(policy).toBe(
      `default-src 'none'; style-src '${hash('style')}'; script-src '${hash('script')}'; base-uri 'none'; form-action 'none'`,
    );
    expect(document).not.toMatch(/\s(?:src|style|on\w+)=|https?:|url\(|@import/i);
    expect(body('script')).not.toMatch(/\beval\(|new Function|\bfetch\(|XMLHttpRequest|import\(|WebSocket/);
  });

  it('says everything without the script', () => {
    const still = renderHtml(model, { script: false });
    expect(still).not.toContain('<script');
    expect(still).not.toContain('script-src');
    expect(still).toContain('12.1 % slower');
    expect(renderHtml(manyBenchmarks(model, 90), { script: false }).match(/<article /g)).toHaveLength(90);
  });

  it('is the same bytes for the same model', () => {
    expect(renderHtml(model)).toBe(page);
  });

  it('reports a run without a baseline, and one without benchmarks', () => {
    const alone = renderHtml(createReport({ run: fixtureRun() }));
    expect(alone).toContain('no baseline');
    expect(alone).not.toContain('>Verdict<');
    expect(renderHtml(createReport({ run: { ...fixtureRun(), results: [] } }))).toContain(
      '0 benchmarks measured',
    );
  });

  it('has the worst of many in full, all in its table, and says what a reader without scripts does not get', () => {
    const many = renderHtml(manyBenchmarks(model, 90));
    expect(many.replace(/<script.*?<\/script>/gs, '').match(/<article /g)).toHaveLength(16);
    expect(many.match(/<tr role="row">\n<th scope="row"/g)).toHaveLength(90);
    expect(many).toContain('16 of 90 benchmarks, the worst first, are here in full.');
    expect(many).toContain('The other 74 need a script, which is off');
  });
});

describe('the weight of a page', () => {
  const code = page.match(/<(style|script)>.*?<\/\1>/gs)?.join('') ?? '';

  it('has less than 400 kB of code', () => {
    expect(code.length).toBeGreaterThan(50_000);
    expect(code.length).toBeLessThan(400_000);
  });

  it('takes a thousand benchmarks in seconds and megabytes', () => {
    const many = manyBenchmarks(model, 1000);
    const started = performance.now();
    const size = renderHtml(many).length;
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(size).toBeLessThan(25e6);
  });
});
