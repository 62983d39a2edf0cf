import { summarizeRun } from '@benchline/schema';
import { describe, expect, it } from 'vitest';
import { fixtureComparison, fixtureTrends } from '../test/fixture-judgements.js';
import { fixtureBaseline, fixtureRun } from '../test/fixture-run.js';
import { createReport } from './create-report.js';

const full = () =>
  createReport({
    run: fixtureRun(),
    comparison: fixtureComparison(),
    baseline: fixtureBaseline(),
    trends: fixtureTrends(),
    baselineName: 'main',
  });

describe('createReport', () => {
  it('answers first: how many got worse, how much, since when', () => {
    expect(full().headline).toMatchInlineSnapshot(`
      {
        "ascii": "x",
        "details": [
          "red bell: Threw an error during setup: Cannot read </pre><script>alert(4)</script> of undefined",
          "stringify: 25 % more allocated per operation (99 % interval 24.9 % to 25.1 %), beyond the tolerance of 2 %. Judged by: moderated t over log launch medians.",
          "parse large file [shape = sorted, size = 1000]: 12.1 % slower (99 % interval 9.4 % to 14.9 %), beyond the tolerance of 10 %. Judged by: moderated t over log launch medians. Changed from 11.0 ms to 12.3 ms (+12.1 %, +10.1 % to +14.1 %) on 2026-02-05 at commit 29abcde. The cause is in 27abcde..2aabcde.",
        ],
        "sentence": "2 regressions, 1 improvement, 2 unchanged, 1 inconclusive, 1 incomparable, 1 new, 1 missing, 1 benchmark failed, 1 target missed.",
        "symbol": "✗",
        "tone": "worse",
      }
    `);
  });

  it('puts what needs a reader first, and a benchmark that only the baseline has', () => {
    expect(
      full().benchmarks.map(({ name, status, judgements }) => `${name}: ${judgements[0]?.verdict ?? status}`),
    ).toMatchInlineSnapshot(`
      [
        "red bell: failed",
        "stringify: regression",
        "parse large file: regression",
        "left | pipe \` tick: inconclusive",
        "=cmd(): incomparable",
        "parse small file: improvement",
        "gone: missing",
        "<script>alert(1)</script>: new",
        "lookup: unchanged",
      ]
    `);
  });

  it('is plain text throughout, with no control character left', () => {
    expect(JSON.stringify(full())).not.toMatch(/\\u00[01]|\\[bfnrt]/);
  });

  it('says that there is no baseline', () => {
    const model = createReport({ run: fixtureRun() });
    expect(model.headline.sentence).toBe(
      '7 benchmarks measured, 1 failed, 1 target missed, no baseline to compare with.',
    );
    expect(model).toMatchObject({ baseline: null, counts: [], policy: '', notices: [] });
    expect(model.benchmarks.map((view) => view.judgements)).toEqual(Array.from({ length: 8 }, () => []));
  });

  it('takes a record, which has a distribution but no samples in time order', () => {
    const model = createReport({ run: summarizeRun(fixtureRun()) });
    const view = model.benchmarks.find(({ name }) => name === 'lookup');
    expect(view?.samples).toBeNull();
    expect(view?.distribution?.current.quantilesNs).toHaveLength(99);
  });

  it('refuses in words where the environments forbid a verdict', () => {
    const comparison = fixtureComparison();
    comparison.environment.action = 'refuse';
    expect(createReport({ run: fixtureRun(), comparison }).notices).toEqual([
      'Nothing was judged: the baseline was measured on a different machine or runtime.',
    ]);
  });

  it('is calm about a run without benchmarks', () => {
    const run = { ...fixtureRun(), results: [], notRun: [], warnings: [] };
    expect(createReport({ run }).headline.sentence).toBe(
      '0 benchmarks measured, no baseline to compare with.',
    );
  });

  it('leaves its input alone and gives the same model twice', () => {
    const comparison = fixtureComparison();
    const before = JSON.stringify(comparison);
    const [first, second] = [0, 1].map(() => createReport({ run: fixtureRun(), comparison }));
    expect(first).toEqual(second);
    expect(JSON.stringify(comparison)).toBe(before);
  });
});
