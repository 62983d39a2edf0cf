import type { RunRecord } from '@benchline/schema';
import { createRandom } from '@benchline/stats';
import { describe, expect, it } from 'vitest';
import { compareRuns } from './compare-runs.js';
import { recordOf } from './testing/record-of.js';

const random = createRandom('stored baseline');

/** Runs of four launches that scatter by 2 %, whose moods scatter by `mood`. */
const runOf = (mood: number, shift = 0) => {
  const centre = mood * random.nextNormal() + shift;
  return recordOf({
    a: Array.from({ length: 4 }, () => 100 * Math.exp(centre + 0.02 * random.nextNormal())),
  });
};
const historyOf = (mood: number): RunRecord[] =>
  Array.from({ length: 30 }, (_, run) => ({ ...runOf(mood), id: `history-${100 + run}` }));
/** The share of comparisons at a tolerance of 10 % with a regression. */
function flagged(mood: number, shift: number, history: () => RunRecord[]): number {
  let count = 0;
  for (let i = 0; i < 200; i++) {
    count += compareRuns(runOf(mood), runOf(mood, shift), {}, { history: history() }).counts.regression;
  }
  return count / 200;
}

describe('runs that lie farther apart than launches', () => {
  it('raise false alarms where nothing is known of it, and none with a history', () => {
    expect(flagged(0.1, 0, () => [])).toBeGreaterThan(0.2);
    expect(flagged(0.1, 0, () => historyOf(0.1))).toBeLessThan(0.03);
  });

  it('leave changes to be found that are larger than that', () => {
    expect(flagged(0.1, Math.log(2), () => historyOf(0.1))).toBeGreaterThan(0.9);
    expect(flagged(0.01, Math.log(1.2), () => historyOf(0.01))).toBeGreaterThan(0.95);
  });
});

describe('the history', () => {
  const tossed = historyOf(0.1).map((record) => ({ ...record }));

  it('is that of the same machine', () => {
    const current = recordOf({ a: [130, 131, 132] });
    const other = tossed.map(({ environment, ...record }) => ({
      ...record,
      environment: { ...environment, fingerprint: { ...environment.fingerprint, cpuModel: 'other' } },
    }));
    const method = (history: RunRecord[]) =>
      compareRuns(recordOf({ a: [100, 101, 102] }), current, {}, { history }).results[0]?.method;
    expect(method(tossed)).toContain('from the history');
    expect(method(other)).toContain('assumed');
  });

  it('leaves out the runs that are compared', () => {
    const same = recordOf({ a: [100, 101, 102] });
    const [row] = compareRuns(
      same,
      recordOf({ a: [130, 131] }),
      {},
      { history: new Array(9).fill(same) },
    ).results;
    expect(row?.method).toContain('assumed');
  });

  it('lets single launches be judged', () => {
    const history = historyOf(0.02).map((record) => ({ ...record }));
    const single = recordOf({ a: [100] });
    expect(compareRuns(single, recordOf({ a: [150] }), {}, { history }).results[0]).toMatchObject({
      verdict: 'regression',
      method: expect.stringContaining('one launch a run'),
    });
    expect(compareRuns(single, recordOf({ a: [150] })).results[0]?.reason).toBe('one-process');
  });
});

describe('a baseline that is too noisy for its tolerance', () => {
  it('is said to be so', () => {
    const [row] = compareRuns(recordOf({ a: [80, 100, 130] }), recordOf({ a: [99, 100, 101] })).results;
    expect(row?.verdict).toBe('inconclusive');
    expect(row?.warnings).toEqual([
      {
        code: 'noisy-baseline',
        args: { metric: 'durationNs', relativeHalfWidth: expect.any(Number), tolerance: 0.1 },
      },
    ]);
    expect(row?.warnings?.[0]?.args.relativeHalfWidth).toBeGreaterThan(0.1);
  });

  it('is not, where the noise is in the current run alone', () => {
    const quiet = recordOf({ a: [99, 100, 101] });
    expect(compareRuns(quiet, quiet).results[0]).not.toHaveProperty('warnings');
    const [row] = compareRuns(quiet, recordOf({ a: [80, 100, 130] })).results;
    expect(row?.verdict).toBe('inconclusive');
    expect(row).not.toHaveProperty('warnings');
  });
});

it('says that runs are not known to agree, where that alone is in the way', () => {
  const same = recordOf({ a: [98, 102, 98, 102, 98, 102] });
  const calm = Array.from({ length: 30 }, (_, run) => ({ ...same, id: `history-${100 + run}` }));
  const current = { ...same, id: 'current' };
  expect(compareRuns(same, current, { tolerance: 0.03 }).results[0]).toMatchObject({
    verdict: 'inconclusive',
    reason: 'run-spread-unknown',
    launchesNeeded: null,
  });
  expect(compareRuns(same, current, { tolerance: 0.03 }, { history: calm }).results[0]?.reason).not.toBe(
    'run-spread-unknown',
  );
});
