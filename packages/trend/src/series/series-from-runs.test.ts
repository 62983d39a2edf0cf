import { describe, expect, it } from 'vitest';
import { recordOf } from '../testing/series-of.js';
import { seriesFromRuns } from './series-from-runs.js';

describe('seriesFromRuns', () => {
  it('makes a series for each benchmark, oldest first, whatever the order', () => {
    const series = seriesFromRuns([recordOf(2, { b: 3, a: 30 }), recordOf(1, { a: 20, b: 2 })]);
    expect(series.map(({ name, points }) => [name, points.map(({ value }) => value)])).toEqual([
      ['a', [20, 30]],
      ['b', [2, 3]],
    ]);
    expect(series[0]?.points[0]).toMatchObject({ runId: 'run-001', commit: 'c1', lower: 18 });
    expect(series[0]?.points[0]?.upper).toBeCloseTo(22, 9);
  });

  it('keeps machines and branches apart', () => {
    const records = [
      recordOf(1, { a: 1 }),
      recordOf(2, { a: 2 }, { cpuModel: 'other' }),
      recordOf(3, { a: 3 }, { branch: 'topic' }),
      recordOf(4, { a: 4 }, { branch: null }),
      recordOf(5, { a: 5 }),
    ];
    expect(seriesFromRuns(records)).toHaveLength(4);
    expect(seriesFromRuns(records, { branch: 'main' }).map(({ points }) => points.length)).toEqual([2, 1]);
    expect(seriesFromRuns(records, { branch: null })).toMatchObject([{ points: [{ value: 4 }] }]);
  });

  it('takes a run once, and a failure as a point without a value', () => {
    const failed = recordOf(2, { a: null });
    const [series] = seriesFromRuns([recordOf(1, { a: 1 }), failed, failed, recordOf(1, { a: 9 })]);
    expect(series?.points.map(({ value }) => value)).toEqual([1, null]);
  });

  it('selects by id or name, metric and number', () => {
    const records = [1, 2, 3].map((run) => recordOf(run, { a: run, b: run }));
    expect(seriesFromRuns(records, { names: ['app > a'] }).map(({ name }) => name)).toEqual(['a']);
    expect(seriesFromRuns(records, { names: ['b'], limit: 2 })).toMatchObject([
      { points: [{ value: 2 }, { value: 3 }] },
    ]);
    expect(seriesFromRuns(records, { names: ['none'] })).toEqual([]);
    const both = seriesFromRuns(records, { names: ['a'], metrics: ['throughputOpsPerSec', 'durationNs'] });
    expect(both.map(({ metric }) => metric)).toEqual(['durationNs', 'throughputOpsPerSec']);
    expect(both[1]?.points[1]).toMatchObject({ value: 5e8, upper: 1e9 / 1.8 });
    expect(seriesFromRuns(records, { metrics: ['peakRssBytes'] })).toEqual([]);
  });
});
