import type { Instrument, ProfileKind } from '@benchline/schema';
import { describe, expect, test } from 'vitest';
import { profileOperation } from './profile-benchmark.js';

const FIRST_NS = 1_000;
const extent = {
  leastSamples: 3_000,
  firstNs: { cpu: FIRST_NS, heap: 250 },
  usualNs: FIRST_NS,
  mostNs: 10_000,
};

/** An instrument that takes so many samples in each thousand nanoseconds of operating. */
function countingInstrument(samplesPerExtent: number, kind: ProfileKind = 'cpu') {
  const durationsNs: number[] = [];
  const calls: string[] = [];
  const makeInstrument = (): Instrument => ({
    kind,
    start: async () => void calls.push('start'),
    stop: async () => {
      calls.push('stop');
      const sampleCount = Math.round((samplesPerExtent * (durationsNs.at(-1) ?? 0)) / FIRST_NS);
      return {
        bytes: new Uint8Array(1),
        link: { kind, engine: 'inspector', format: 'x', sampleCount },
      };
    },
  });
  const operate = async (durationNs: number) => {
    durationsNs.push(durationNs);
    return 7;
  };
  const warmUp = async () => void calls.push('warm-up');
  return { makeInstrument, operation: { warmUp, operate }, durationsNs, calls };
}

describe('the extent of a profile', () => {
  test.each([
    ['enough at once', 'cpu', 3_000, [1_000], 3_000],
    ['a second one, longer by what was missing', 'cpu', 1_000, [1_000, 3_300], 3_300],
    ['what there is, where enough would take too long', 'cpu', 100, [1_000], 100],
    ['none, where there is nothing to sample', 'cpu', 0, [1_000], 0],
    ['of allocations, enough at once', 'heap', 12_000, [250], 3_000],
    ['of allocations, longer by what was missing', 'heap', 2_000, [250, 1_650], 3_300],
    ['of few allocations, the usual time', 'heap', 100, [250, 1_000], 100],
    ['of no allocations, the usual time', 'heap', 0, [250, 1_000], 0],
  ] as const)('%s', async (_what, kind, perExtent, durations, sampleCount) => {
    const { makeInstrument, operation, durationsNs } = countingInstrument(perExtent, kind);
    const { link } = await profileOperation(makeInstrument, operation, extent);
    expect(durationsNs.map(Math.round)).toEqual(durations);
    expect(link).toMatchObject({ sampleCount, operationCount: 7 });
  });
});

test('an operation that throws is heard, and the instrument is stopped', async () => {
  const { makeInstrument, operation, calls } = countingInstrument(1);
  const throwing = { ...operation, operate: () => Promise.reject(new Error('the operation')) };
  await expect(profileOperation(makeInstrument, throwing, extent)).rejects.toThrow('the operation');
  expect(calls).toEqual(['warm-up', 'start', 'stop']);
});

test('an instrument that can forget is on during the warm-up', async () => {
  const { makeInstrument, operation, calls } = countingInstrument(3_000);
  const restart = () => void calls.push('restart');
  await profileOperation(() => ({ ...makeInstrument(), restart }), operation, extent);
  expect(calls).toEqual(['start', 'warm-up', 'restart', 'stop']);
});
