import { describe, expect, it } from 'vitest';
import { centreOfSamples, launchValues } from './launch-values.js';
import { recordOf } from './testing/record-of.js';

const resultOf = (parts: Parameters<typeof recordOf>[0][string]) =>
  recordOf({ a: parts }).results[0] as NonNullable<ReturnType<typeof recordOf>['results'][0]>;

describe('launchValues', () => {
  it('groups launches by run', () => {
    expect(launchValues(resultOf({ runs: [[1, 2], [3]] }), 'durationNs')).toEqual([[1, 2], [3]]);
  });

  it('turns durations into throughput', () => {
    expect(launchValues(resultOf([1e9, 2e9]), 'throughputOpsPerSec')).toEqual([[1, 0.5]]);
  });

  it('takes the medians of the samples of a full run', () => {
    const record = resultOf([7]);
    const launches = record.launches.map(
      ({ centreNs: _centre, spreadNs: _spread, sampleCount: _count, ...rest }) => ({
        ...rest,
        startedAt: '2026-01-01T00:00:00.000Z',
        samplesNs: [3, 1, 2],
        warmupSamplesNs: [],
        latencySamplesNs: [8, 9],
      }),
    );
    const full = { ...record, startedAt: '2026-01-01T00:00:00.000Z', source: null, launches } as never;
    expect(launchValues(full, 'durationNs')).toEqual([[2]]);
    expect(launchValues(full, 'latencyNs')).toEqual([[8.5]]);
  });

  it('has nothing for a failed benchmark or an unmeasured metric', () => {
    expect(launchValues(resultOf({ failed: true }), 'durationNs')).toEqual([]);
    expect(launchValues(resultOf([1]), 'cpuNsPerOp')).toEqual([]);
    expect(launchValues(resultOf([1]), 'scalingEfficiency')).toEqual([]);
  });
});

describe('centreOfSamples', () => {
  it('is NaN where a sample is no duration', () => {
    expect(centreOfSamples([1, -1])).toBeNaN();
    expect(centreOfSamples([1, Number.POSITIVE_INFINITY])).toBeNaN();
    expect(centreOfSamples([])).toBeNull();
  });
});
