import { describe, expect, it } from 'vitest';
import { fixtureComparison, fixtureTrends } from '../../test/fixture-judgements.js';
import { manyBenchmarks } from '../../test/fixture-many.js';
import { fixtureBaseline, fixtureRun } from '../../test/fixture-run.js';
import { hostileTexts, inTurn, withTexts } from '../../test/hostile.js';
import { createReport } from '../create-report.js';
import type { EmbeddedBenchmark } from './embedded.js';
import { renderHtml } from './render-html.js';

const model = createReport({
  run: fixtureRun(),
  comparison: fixtureComparison(),
  baseline: fixtureBaseline(),
  trends: fixtureTrends(),
});
const texts = hostileTexts.filter((text) => text !== '');

/** Data elements end where a browser ends them: at the first `</script`, in any case. */
const dataElements = /(<script type="application\/json" id="[^"]*">)(.*?)<\/script/gis;

/** The tags of a page with the names of their attributes: what markup in data would change. */
function skeleton(html: string): string[] {
  const document = html.replace(dataElements, '$1</script');
  return Array.from(document.matchAll(/<(?:"[^"]*"|[^>"])*>/g), ([tag]) => tag.replace(/="[^"]*"/g, ''));
}

function dataOf(html: string): unknown[] {
  return Array.from(html.matchAll(dataElements), ([, , json]) => JSON.parse(json ?? ''));
}

describe('hostile texts in a page', () => {
  it('are 200 at least', () => {
    expect(new Set(texts).size).toBeGreaterThanOrEqual(200);
  });

  it('leave its structure as it is, each in every field', () => {
    const small = { ...model, benchmarks: model.benchmarks.slice(0, 4) };
    const plain = skeleton(renderHtml(withTexts(small, () => 'x')));
    expect(plain.filter((tag) => tag === '<script>')).toHaveLength(1);
    for (const hostile of texts) {
      const own = skeleton(renderHtml(withTexts(small, () => hostile)));
      expect(own, hostile.slice(0, 60)).toEqual(plain);
    }
  });

  it('come back from the embedded data as they were', () => {
    const hostile = withTexts(model, inTurn(texts));
    const [report, ...benchmarks] = dataOf(renderHtml(hostile));
    expect(report).toMatchObject({ title: hostile.title, runs: hostile.runs });
    expect(benchmarks.map((data) => (data as EmbeddedBenchmark).numbers.name)).toEqual(
      hostile.benchmarks.map(({ name }) => name),
    );
  });

  it('leave sections and rows that are put in later as they are', () => {
    const many = manyBenchmarks(model, 90);
    const sections = (html: string) =>
      dataOf(html)
        .flatMap((data) => (data as EmbeddedBenchmark).section ?? [])
        .map(skeleton);
    const plain = renderHtml(withTexts(many, () => 'x'));
    const hostile = renderHtml(withTexts(many, inTurn(texts)));
    expect(sections(plain)).toHaveLength(74);
    expect(sections(hostile)).toEqual(sections(plain));
    const more = (html: string) => skeleton(/<noscript class="more">.*?<\/noscript/s.exec(html)?.[0] ?? '');
    expect(more(plain).length).toBeGreaterThan(300);
    expect(more(hostile)).toEqual(more(plain));
  });
});
