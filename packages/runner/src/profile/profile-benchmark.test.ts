import type { Instrument } from '@benchline/schema';
import { describe, expect, test } from 'vitest';
import { profileOperation } from './profile-benchmark.js';

const extent = { leastSamples: 3_000, firstNs: 1_000, mostNs: 10_000 };

/** An instrument that takes so many samples in each thousand nanoseconds of operating. */
function countingInstrument(samplesPerExtent: number) {
  const durationsNs: number[] = [];
  const calls: string[] = [];
  const makeInstrument = (): Instrument => ({
    kind: 'cpu',
    start: async () => void calls.push('start'),
    stop: async () => {
      calls.push('stop');
      const sampleCount = Math.round((samplesPerExtent * (durationsNs.at(-1) ?? 0)) / extent.firstNs);
      return {
        bytes: new Uint8Array(1),
        link: { kind: 'cpu', engine: 'inspector', format: 'x', sampleCount },
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
    ['enough at once', 3_000, [1_000], 3_000],
    ['a second one, longer by what was missing', 1_000, [1_000, 3_300], 3_300],
    ['what there is, where enough would take too long', 100, [1_000], 100],
    ['none, where there is nothing to sample', 0, [1_000], 0],
  ])('%s', async (_what, perExtent, durations, sampleCount) => {
    const { makeInstrument, operation, durationsNs } = countingInstrument(perExtent);
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
