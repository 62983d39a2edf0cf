import { type Clock, type Cpu, type Launch, summarizeDurations } from '@benchline/schema';
import { describe, expect, test } from 'vitest';
import { evenSamples, launchOf } from '../../test/launch-of.js';
import { type WarningEvidence, warningsOf } from './warnings.js';

const clock: Clock = { resolutionNs: 20, readingCostNs: 25, emptyFunctionNs: 0.4, emptyAwaitNs: 60 };
const cpuOf = (cpuPercent: number): Cpu => ({ userNs: 1, systemNs: 0, wallNs: 1, cpuPercent, cpuNsPerOp: 1 });

/** Three launches against which nothing can be said, unless told otherwise. */
const launches = (more: Partial<Launch> = {}, samplesNs = evenSamples(1000, 60)): Launch[] =>
  [0, 1, 2].map((index) => launchOf(samplesNs, { index, iterationsPerSample: 500, ...more }));

function warn(given: readonly Launch[], more: Partial<WarningEvidence> = {}) {
  const evidence = {
    launches: given,
    mode: 'sync' as const,
    clock,
    precision: 0.01,
    collected: true,
    launchesAsked: 3,
    ...more,
  };
  return warningsOf({ ...evidence, summary: summarizeDurations(given) });
}
const codes = (given: readonly Launch[], more: Partial<WarningEvidence> = {}) =>
  warn(given, more).map(({ code }) => code);

test('nothing to say is said of three quiet launches', () => {
  expect(warn(launches())).toEqual([]);
  expect(warn(launches({ cpu: cpuOf(99) }))).toEqual([]);
});

describe('number of launches and samples', () => {
  test('one process is blind to effects of processes', () => {
    expect(codes(launches().slice(0, 1), { launchesAsked: 1 })).toEqual(['one-process']);
  });

  test('lost launches are counted', () => {
    expect(warn(launches().slice(0, 2))).toEqual([{ code: 'launch-lost', args: { launches: 1 } }]);
  });

  test('few samples', () => {
    expect(warn(launches({}, evenSamples(1000, 3)))).toEqual([{ code: 'few-samples', args: { samples: 9 } }]);
  });
});

describe('precision', () => {
  const wide = evenSamples(1000, 60).map((sampleNs, i) => sampleNs * (i % 2 === 0 ? 1 : 1.5));

  test('twice the width asked for, with the time spent, is imprecise', () => {
    const [warning] = warn(launches({ stopReason: 'time' }, wide));
    expect(warning).toMatchObject({ code: 'imprecise', args: { targetRelativeHalfWidth: 0.01 } });
    expect(warning?.args.relativeHalfWidth).toBeGreaterThan(0.05);
  });

  test('so it is when the run was interrupted', () => {
    expect(codes(launches({ stopReason: 'interrupted' }, wide))).toEqual(['imprecise']);
  });

  test('nobody asked for precision with a fixed count, and a little over is no news', () => {
    expect(codes(launches({ stopReason: 'iterations' }, wide))).toEqual([]);
    expect(codes(launches({ stopReason: 'time' }), { precision: 0.002 })).toEqual([]);
  });
});

describe('stability', () => {
  test('launches that never settled are counted', () => {
    const [first, ...rest] = launches();
    expect(warn([{ ...(first as Launch), steady: false }, ...rest])).toEqual([
      { code: 'unsteady', args: { unsteadyLaunches: 1, launches: 3 } },
    ]);
  });

  test('drift is one that all launches share', () => {
    const rising = evenSamples(1000, 60).map((sampleNs, i) => sampleNs * (1 + i / 300));
    const [warning] = warn(launches({}, rising));
    expect(warning?.code).toBe('drifting');
    expect(warning?.args.relativeChange).toBeCloseTo(40 / 300, 1);
    expect(codes(launches({}, [...rising].reverse()))).toEqual(['drifting']);
    const mixed = [launchOf(rising), launchOf([...rising].reverse()), launchOf(rising)].map((launch) => ({
      ...launch,
      iterationsPerSample: 500,
    }));
    expect(codes(mixed)).toEqual([]);
  });

  test('more than a twentieth of severe outliers', () => {
    const withSpikes = (share: number) =>
      evenSamples(1000, 100).map((sampleNs, i) =>
        i % Math.round(1 / share) === 0 ? sampleNs * 9 : sampleNs,
      );
    expect(codes(launches({}, withSpikes(0.1)))).toEqual(['severe-outliers']);
    expect(codes(launches({}, withSpikes(0.04)))).toEqual([]);
  });
});

describe('the clock', () => {
  test('as fast as an empty function is optimised away; an asynchronous one has another measure', () => {
    const empty = launches({ iterationsPerSample: 1e6 }, evenSamples(0.45, 60));
    expect(warn(empty)).toEqual([
      { code: 'optimised-away', args: { medianNs: expect.closeTo(0.45, 2), emptyFunctionNs: 0.4 } },
    ]);
    expect(codes(empty, { mode: 'async' })).toEqual([]);
    expect(codes(launches({ iterationsPerSample: 1e6 }, evenSamples(0.6, 60)))).toEqual([]);
  });

  test('a sample shorter than a hundred readings of the clock', () => {
    const [warning] = warn(launches({ iterationsPerSample: 1 }));
    expect(warning).toEqual({
      code: 'below-clock',
      args: { sampleNs: expect.closeTo(1000, -1), clockResolutionNs: 20 },
    });
    expect(codes(launches({ iterationsPerSample: 3 }))).toEqual([]);
  });

  test('garbage that could not be collected', () => {
    expect(codes(launches(), { collected: false })).toEqual(['collection-unavailable']);
  });
});

describe('the processor', () => {
  test('synchronous work that had less than its processor was preempted', () => {
    expect(warn(launches({ cpu: cpuOf(60) }))).toEqual([{ code: 'preempted', args: { cpuOverWall: 0.6 } }]);
  });

  test('more than one processor means helper threads', () => {
    expect(warn(launches({ cpu: cpuOf(150) }))).toEqual([
      { code: 'helper-threads', args: { cpuOverWall: 1.5 } },
    ]);
  });

  test('asynchronous work may wait, and use other threads', () => {
    for (const percent of [5, 300])
      expect(codes(launches({ cpu: cpuOf(percent) }), { mode: 'async' })).toEqual([]);
  });
});
