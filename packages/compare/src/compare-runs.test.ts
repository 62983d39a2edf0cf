import { comparisonSchema } from '@benchline/schema/read';
import { describe, expect, it } from 'vitest';
import { compareRuns } from './compare-runs.js';
import { recordOf } from './testing/record-of.js';

const only = (comparison: ReturnType<typeof compareRuns>) => {
  expect(comparison.results).toHaveLength(1);
  return comparison.results[0] as NonNullable<(typeof comparison.results)[0]>;
};

describe('compareRuns', () => {
  it('finds a clear regression, with the centres that give the ratio', () => {
    const comparison = compareRuns(
      recordOf({ parse: [100, 101, 102] }),
      recordOf({ parse: [120, 121, 122] }),
    );
    const row = only(comparison);
    expect(row).toMatchObject({ verdict: 'regression', reason: null, metric: 'durationNs', tolerance: 0.1 });
    expect(row.ratio).toBeCloseTo(1.198, 3);
    expect((row.currentValue ?? 0) / (row.baselineValue ?? 1)).toBeCloseTo(row.ratio ?? 0, 9);
    expect(row.interval?.lower).toBeGreaterThan(1.1);
    expect(comparison.counts).toMatchObject({ regression: 1, unchanged: 0 });
    expect(comparison.policy).toEqual({ name: 'interval', level: 0.01, tolerance: null });
  });

  it('finds the same change undone as an improvement', () => {
    const row = only(compareRuns(recordOf({ parse: [120, 121, 122] }), recordOf({ parse: [100, 101, 102] })));
    expect(row.verdict).toBe('improvement');
  });

  it('calls unchanged only what certainly stays inside the tolerance', () => {
    expect(
      only(compareRuns(recordOf({ a: [100, 101, 102] }), recordOf({ a: [101, 102, 103] }))),
    ).toMatchObject({
      verdict: 'unchanged',
    });
    const many = [96, 98, 100, 102, 104, 97, 99, 101, 103, 100];
    const unsure = only(compareRuns(recordOf({ a: many }), recordOf({ a: [102, 110, 98] })));
    expect(unsure.verdict).toBe('inconclusive');
    expect(unsure.reason).toBe('too-few-launches');
    expect(unsure.launchesNeeded).toBeGreaterThan(0);
    expect(unsure.launchesNeeded).toBeLessThan(30);
  });

  it('says so where no sensible number of launches would settle it', () => {
    const row = only(compareRuns(recordOf({ a: [100, 300, 30] }), recordOf({ a: [108, 320, 29] })));
    expect(row).toMatchObject({ verdict: 'inconclusive', reason: 'too-noisy' });
  });

  it('takes the sense of the metric: more operations per second are better', () => {
    const [before, after] = [recordOf({ a: [100, 101, 102] }), recordOf({ a: [150, 151, 152] })];
    const rows = compareRuns(before, after, { metrics: ['durationNs', 'throughputOpsPerSec'] }).results;
    expect(rows.map(({ verdict }) => verdict)).toEqual(['regression', 'regression']);
    expect((rows[0]?.ratio ?? 0) * (rows[1]?.ratio ?? 0)).toBeCloseTo(1, 9);
  });

  it('lists what only one run has, and what failed', () => {
    const before = recordOf({ both: [1, 1, 1], gone: [1, 1, 1], healed: { failed: true }, broke: [1, 1, 1] });
    const after = recordOf({
      both: [1, 1, 1],
      added: [1, 1, 1],
      healed: [1, 1, 1],
      broke: { failed: true },
      stillborn: { failed: true },
    });
    const rows = compareRuns(before, after).results;
    expect(rows.map(({ name, verdict, reason }) => [name, verdict, reason])).toEqual([
      ['both', 'unchanged', null],
      ['added', 'new', null],
      ['healed', 'incomparable', 'baseline-failed'],
      ['broke', 'incomparable', 'failed'],
      ['stillborn', 'new', 'failed'],
      ['gone', 'missing', null],
    ]);
  });

  it('refuses another machine, advises on a similar one, and does as told', () => {
    const before = recordOf({ a: [100, 101, 102] });
    const other = recordOf({ a: [200, 201, 202] }, { cpuModel: 'faster' });
    const refused = compareRuns(before, other);
    expect(refused.environment).toMatchObject({ match: 'different', action: 'refuse' });
    expect(only(refused)).toMatchObject({ verdict: 'incomparable', reason: 'different-environment' });
    expect(only(refused).currentValue).toBe(201);
    expect(only(compareRuns(before, other, { environment: 'gate' })).verdict).toBe('regression');
    const similar = compareRuns(before, recordOf({ a: [200, 201, 202] }, { osRelease: 'newer' }));
    expect(similar.environment.action).toBe('advise');
    expect(only(similar).verdict).toBe('regression');
  });

  it('judges bytes to the byte and times loosely', () => {
    const before = recordOf({ a: { centresNs: [100, 101, 102], allocatedBytesPerOp: [1000, 1000, 1000] } });
    const after = recordOf({ a: { centresNs: [103, 104, 105], allocatedBytesPerOp: [1030, 1030, 1030] } });
    const rows = compareRuns(before, after).results;
    expect(rows.map(({ metric, verdict }) => [metric, verdict])).toEqual([
      ['durationNs', 'unchanged'],
      ['allocatedBytesPerOp', 'regression'],
    ]);
    expect(rows[1]).toMatchObject({ ratio: 1.03, pValue: 0, adjustedPValue: 0, tolerance: 0.02 });
  });

  it('does not compare peaks that were found in different ways', () => {
    const sides = [1e6, 2e6].map((peakRssBytes) => {
      const record = recordOf({ a: { centresNs: [10, 10, 10], allocatedBytesPerOp: [1, 1, 1] } });
      for (const { memory, launches } of record.results) {
        for (const each of [memory, ...launches.map((launch) => launch.memory)]) {
          if (each) Object.assign(each, { peakRssBytes });
        }
      }
      return record;
    }) as [ReturnType<typeof recordOf>, ReturnType<typeof recordOf>];
    const judge = () => only(compareRuns(...sides, { metrics: ['peakRssBytes'] }));
    expect(judge().verdict).toBe('regression');
    for (const { memory } of sides[1].results) {
      if (memory) Object.assign(memory, { peakMethod: 'high-water-mark' });
    }
    expect(judge()).toMatchObject({ verdict: 'incomparable', reason: 'parameters-changed' });
  });

  it('gives no verdict on one process a side', () => {
    const row = only(compareRuns(recordOf({ a: [100] }), recordOf({ a: [200] })));
    expect(row).toMatchObject({ verdict: 'inconclusive', reason: 'one-process', ratio: 2, interval: null });
  });

  it('reads bytes that only the result keeps, as one process', () => {
    const [before, after] = [100, 120].map((bytes) => {
      const record = recordOf({ a: { centresNs: [10, 10, 10], allocatedBytesPerOp: [bytes, bytes, bytes] } });
      for (const result of record.results) for (const launch of result.launches) launch.memory = null;
      return record;
    });
    const rows = compareRuns(before as never, after as never).results;
    expect(rows[1]).toMatchObject({ verdict: 'inconclusive', reason: 'one-process', ratio: 1.2 });
  });

  it('takes the run as the unit where the baseline holds several', () => {
    const moody = recordOf({
      a: {
        runs: [
          [100, 101, 102],
          [130, 131, 132],
          [85, 86, 87],
        ],
      },
    });
    const row = only(compareRuns(moody, recordOf({ a: [125, 126, 127] })));
    expect(row.verdict).toBe('inconclusive');
    expect(row.method).toContain('spread between runs from the runs compared');
    expect(row.launchesNeeded).toBeNull();
  });

  it('keeps the classic rule by name', () => {
    const judge = (centre: number) =>
      only(compareRuns(recordOf({ a: [100] }), recordOf({ a: [centre] }), { name: 'mean-tolerance' }));
    expect(judge(111)).toMatchObject({ verdict: 'regression', interval: null, pValue: null });
    expect(judge(110).verdict).toBe('unchanged');
    expect(judge(90).verdict).toBe('improvement');
    expect(judge(0).verdict).toBe('improvement');
  });

  it('does not miss what the current run left out on purpose', () => {
    const { kind: _kind, ...after } = recordOf({});
    const notRun = [
      { id: 'app > a', reason: 'filtered' as const },
      { id: 'app > b', reason: 'skip' as const },
    ];
    const rows = compareRuns(recordOf({ a: [1], b: [1] }), {
      kind: 'run',
      ...after,
      notRun,
      results: [],
    }).results;
    expect(rows.map(({ name, verdict }) => [name, verdict])).toEqual([['b', 'missing']]);
  });

  it('refuses a run with an id twice', () => {
    const record = recordOf({ a: [1] });
    record.results.push(...record.results);
    expect(() => compareRuns(recordOf({}), record)).toThrow(
      expect.objectContaining({ code: 'benchmark-duplicate' }),
    );
  });

  it('is a valid document, and the same for the same input', () => {
    const before = recordOf({
      a: [1, 2, 3],
      b: [5, 5, 5],
      c: [1e300, 1, 1e-300],
      d: [0],
      e: { failed: true },
    });
    const after = recordOf({ a: [3, 2, 9], b: [6, 6, 6], c: [1, 1e-300, 1e300], d: [1], f: [2] });
    const comparison = compareRuns(before, after);
    expect(comparisonSchema.safeParse(JSON.parse(JSON.stringify(comparison))).error).toBeUndefined();
    expect(compareRuns(before, after)).toEqual(comparison);
  });
});
