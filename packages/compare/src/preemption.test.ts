import { type Cpu, type RunRecord, unknownEnvironment } from '@benchline/schema';
import { describe, expect, it } from 'vitest';
import { compareRuns } from './compare-runs.js';
import { explainedByPreemption } from './preemption.js';
import { recordOf } from './testing/record-of.js';

/** Processor time where an operation needs so much of it and has a processor for a share of the time. */
const cpuOf = (cpuNsPerOp: number, share: number): Cpu => ({
  userNs: 1e8 * share,
  systemNs: 0,
  wallNs: 1e8,
  cpuPercent: 100 * share,
  cpuNsPerOp,
});

/** A record of one benchmark on two processors, of which it had a share, at a load. */
function measured(
  centresNs: readonly number[],
  {
    load,
    cpu,
    mode = 'sync',
  }: { readonly load: number | null; readonly cpu: Cpu | null; readonly mode?: 'sync' | 'async' },
): RunRecord {
  const record = recordOf({ a: centresNs }, { cpuCount: 2 });
  const machine = { ...unknownEnvironment().machine, loadAverageStart: load, loadAverageEnd: load };
  return {
    ...record,
    environment: { ...record.environment, machine },
    results: record.results.map((result) => ({ ...result, cpu, mode })),
  };
}

const quiet = measured([100, 101, 102], { load: 1, cpu: cpuOf(100, 1) });
const slowTimes = [240, 242, 244];
const rowOf = (current: RunRecord, baseline = quiet) => compareRuns(baseline, current).results[0];

describe('a comparison beside busy programs', () => {
  it('takes no difference for a regression that waiting for a processor accounts for', () => {
    const row = rowOf(measured(slowTimes, { load: 8, cpu: cpuOf(101, 0.42) }));
    expect(row).toMatchObject({ verdict: 'inconclusive', reason: 'preempted', launchesNeeded: null });
    expect(row?.ratio).toBeCloseTo(2.4, 1);
    expect(row?.interval?.lower).toBeLessThan(1);
  });

  it('still finds what is slower than waiting accounts for, and by how much at least', () => {
    const row = rowOf(measured(slowTimes, { load: 8, cpu: cpuOf(200, 0.42) }));
    expect(row).toMatchObject({ verdict: 'regression', reason: null });
    expect(row?.interval?.lower).toBeGreaterThan(1.8);
    expect(row?.interval?.upper).toBeGreaterThan(2.4);
  });

  it('takes no improvement from a baseline that was held up', () => {
    const heldUp = measured(slowTimes, { load: 8, cpu: cpuOf(101, 0.42) });
    expect(rowOf(quiet, heldUp)).toMatchObject({ verdict: 'inconclusive', reason: 'preempted' });
  });

  it('compares two sides that were held up alike as if neither was', () => {
    const heldUp = measured(slowTimes, { load: 8, cpu: cpuOf(101, 0.42) });
    expect(rowOf(heldUp, heldUp)).toMatchObject({ verdict: 'unchanged' });
  });

  it('says nothing of what was faster although it was held up, beyond what is certain', () => {
    const row = rowOf(measured([99, 100, 101], { load: 8, cpu: cpuOf(50, 0.5) }));
    expect(row).toMatchObject({ verdict: 'inconclusive', reason: 'preempted' });
  });
});

describe('explainedByPreemption', () => {
  const side = (record: RunRecord) => ({
    environment: record.environment,
    result: record.results[0] as RunRecord['results'][number],
  });
  const explained = (current: RunRecord) => explainedByPreemption(side(quiet), side(current));

  it('is how far the median lies above the processor time per operation', () => {
    expect(explained(measured([200], { load: 3, cpu: cpuOf(100, 0.5) }))).toBeCloseTo(Math.log(2), 12);
  });

  it.each([
    ['a machine that was not crowded: the work itself waits', { load: 2, cpu: cpuOf(100, 0.5) }],
    ['a system without a load', { load: null, cpu: cpuOf(100, 0.5) }],
    ['asynchronous work', { load: 8, cpu: cpuOf(100, 0.5), mode: 'async' as const }],
    ['a processor nearly all of the time', { load: 8, cpu: cpuOf(180, 0.95) }],
    ['a median that was not held up: its samples are shorter than a turn', { load: 8, cpu: cpuOf(210, 0.5) }],
    ['no processor time', { load: 8, cpu: null }],
    ['no work', { load: 8, cpu: cpuOf(0, 0.5) }],
  ])('is nothing for %s', (_name, parts) => {
    expect(explained(measured([200], parts))).toBe(0);
  });
});
