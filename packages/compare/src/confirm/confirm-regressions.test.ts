import type { BenchmarkRun, RunRecord } from '@benchline/schema';
import { comparisonSchema } from '@benchline/schema/read';
import { describe, expect, it } from 'vitest';
import { compareRuns } from '../compare-runs.js';
import { recordOf } from '../testing/record-of.js';
import { runOf } from '../testing/run-of.js';
import { confirmRegressions } from './confirm-regressions.js';
import { regressionsToConfirm } from './regressions-to-confirm.js';

const baseline: RunRecord = recordOf({ a: [100, 101, 102], b: [50, 51, 50.5], c: [7, 7, 7] });
const current: BenchmarkRun = runOf({ a: [120, 121, 122], b: [50, 51, 50.5], c: [9, 9, 9] });
const confirmed = (batch: Parameters<typeof runOf>[0]) =>
  confirmRegressions({ baseline, current, batch: runOf(batch) });
const rowOf = (comparison: ReturnType<typeof confirmRegressions>, name: string) =>
  comparison.results.find((row) => row.name === name);

describe('regressionsToConfirm', () => {
  it('names what chance may have raised, and not what is certain', () => {
    expect(regressionsToConfirm(compareRuns(baseline, current))).toEqual(['app > a']);
    expect(regressionsToConfirm(compareRuns(baseline, baseline))).toEqual([]);
  });

  it('asks once', () => {
    expect(regressionsToConfirm(confirmed({ a: [119, 121, 123] }))).toEqual([]);
  });
});

describe('confirmRegressions', () => {
  it('reports a regression that the second batch shows again, on the launches of both', () => {
    const comparison = confirmed({ a: [119, 121, 123] });
    expect(rowOf(comparison, 'a')).toMatchObject({ verdict: 'regression', confirmed: true });
    const first = compareRuns(baseline, current).results[0];
    expect(rowOf(comparison, 'a')?.pValue).toBeLessThan(first?.pValue ?? 0);
    expect(comparison.counts).toMatchObject({ regression: 2, unchanged: 1 });
    expect(comparisonSchema.safeParse(JSON.parse(JSON.stringify(comparison))).error).toBeUndefined();
  });

  it('takes it back where the second batch is as fast as the baseline', () => {
    const comparison = confirmed({ a: [100, 101, 102] });
    expect(rowOf(comparison, 'a')).toMatchObject({ verdict: 'inconclusive', confirmed: false });
    expect(comparison.counts).toMatchObject({ regression: 1, inconclusive: 1 });
  });

  it('takes it back where all launches say so, but the second batch alone stays within the tolerance', () => {
    const slow = runOf({ a: [122, 123, 124, 122, 123, 124, 122, 123] });
    const row = rowOf(confirmRegressions({ baseline, current: slow, batch: runOf({ a: [109, 110] }) }), 'a');
    expect(row).toMatchObject({ verdict: 'inconclusive', reason: 'not-confirmed', confirmed: false });
  });

  it('leaves every other row as it was, whatever the batch holds', () => {
    const comparison = confirmed({ a: [119, 121, 123], b: [90, 91, 90], c: [7, 7] });
    expect(rowOf(comparison, 'b')).toEqual(compareRuns(baseline, current).results[1]);
    expect(rowOf(comparison, 'c')).toMatchObject({ verdict: 'regression' });
    expect(rowOf(comparison, 'c')?.confirmed).toBeUndefined();
  });

  it('keeps a regression that the batch did not measure, and one that failed is failed', () => {
    expect(rowOf(confirmed({}), 'a')).toMatchObject({ verdict: 'regression' });
    expect(rowOf(confirmed({ a: { failed: true } }), 'a')).toMatchObject({
      verdict: 'incomparable',
      reason: 'failed',
    });
  });
});
