import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fixtureComparison, fixtureTrends } from '../../test/fixture-judgements.js';
import { fixtureBaseline, fixtureRun, sketches } from '../../test/fixture-run.js';
import { hostileTexts, withTexts } from '../../test/hostile.js';
import { createReport } from '../create-report.js';
import { renderHtml } from './render-html.js';

const model = createReport({
  run: fixtureRun(),
  comparison: fixtureComparison(),
  baseline: fixtureBaseline(),
  trends: fixtureTrends(),
});
const page = renderHtml(model);

/** The tags of a page with the names of their attributes: what markup in data would change. */
function skeleton(html: string): string[] {
  return Array.from(html.matchAll(/<(?:"[^"]*"|[^>"])*>/g), ([tag]) => tag.replace(/="[^"]*"/g, ''));
}

describe('renderHtml', () => {
  it('says the verdict first and has a section for every benchmark', () => {
    expect(page.indexOf('2 regressions, 1 improvement')).toBeLessThan(page.indexOf('<table'));
    for (const { anchor } of model.benchmarks) {
      expect(page).toContain(`<article class="benchmark" id="${anchor}" data-id="`);
      expect(page).toContain(`href="#${anchor}"`);
    }
    expect(page.match(/<article /g)).toHaveLength(sketches.length + 2);
  });

  it('draws samples, distribution, history and interval as named images', () => {
    const charts = Array.from(page.matchAll(/<svg class="(\w+)[^>]*role="img"/g), ([, kind]) => kind);
    expect(charts.filter((kind) => kind === 'chart')).toHaveLength(7 * 2 + 3);
    expect(charts.filter((kind) => kind === 'bar')).toHaveLength(5);
    expect(charts.filter((kind) => kind === 'spark')).toHaveLength(3);
    expect(page.match(/<svg /g)).toHaveLength(charts.length);
    for (const [, id] of page.matchAll(/aria-(?:labelledby|describedby)="([^"]+)"/g)) {
      expect(page.split(`id="${id}"`)).toHaveLength(2);
    }
  });

  it('writes no number that is none', () => {
    expect(page.replace(/<(style|script)>.*?<\/\1>/gs, '')).not.toMatch(/NaN|Infinity|undefined"|\[object/);
  });

  it('allows only its own style and script, and asks no host', () => {
    const hash = (name: string) => {
      const body = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(page)?.[1] ?? '';
      return `sha256-${createHash('sha256').update(body).digest('base64')}`;
    };
    const policy = /Content-Security-Policy" content="([^"]*)"/
      .exec(page)?.[1]
      ?.replaceAll('&#x27;', "'")
      .replaceAll('&#x3D;', '=');
    expect(policy).toBe(
      `default-src 'none'; style-src '${hash('style')}'; script-src '${hash('script')}'; base-uri 'none'; form-action 'none'`,
    );
    expect(page).not.toMatch(/\s(?:src|style|on\w+)=|https?:|url\(|@import/i);
  });

  it('keeps its structure whatever the texts say', () => {
    const plain = skeleton(renderHtml(withTexts(model, () => 'x')));
    expect(plain.filter((tag) => tag.startsWith('<script'))).toEqual(['<script>']);
    for (const hostile of hostileTexts.filter((text) => text !== '')) {
      const own = skeleton(renderHtml(withTexts(model, () => hostile)));
      expect(own, hostile.slice(0, 40)).toEqual(plain);
    }
  });

  it('says everything without the script', () => {
    const still = renderHtml(model, { script: false });
    expect(still).not.toContain('<script');
    expect(still).not.toContain('script-src');
    expect(still).toContain('12.1 % slower');
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

  it('stays light: a thousand benchmarks in seconds and megabytes', () => {
    const [view] = model.benchmarks.filter(({ samples }) => samples !== null);
    if (view === undefined) throw new Error('the fixture has samples');
    const many = { ...model, benchmarks: Array.from({ length: 1000 }, () => view) };
    const started = performance.now();
    const size = renderHtml(many).length;
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(size).toBeLessThan(25e6);
  });
});
