import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Launch } from './launch.js';
import { sampleInterval, summarizeDurations } from './summarize-durations.js';

const launchOf = (samplesNs: number[], more: Partial<Launch> = {}): Launch => ({
  index: 0,
  runIndex: 0,
  iterationsPerSample: 1,
  stopReason: 'time',
  steady: true,
  memory: null,
  cpu: null,
  startedAt: '2026-01-01T00:00:00.000Z',
  samplesNs,
  warmupSamplesNs: [],
  ...more,
});

test('the headline is the median of launch medians, so one bad launch does not move it', () => {
  const summary = summarizeDurations([
    launchOf([10, 11, 12]),
    launchOf([11, 12, 13]),
    launchOf([900, 901, 902]),
  ]);
  expect(summary.medianNs).toBe(12);
  expect(summary.throughputOpsPerSec).toBeCloseTo(1e9 / 12, 6);
  expect(summary.launchCount).toBe(3);
});

test('launches are the unit of the interval: Student t over their medians', () => {
  const summary = summarizeDurations([launchOf([100]), launchOf([102]), launchOf([104])]);
  // R: t.test(c(100, 102, 104))$conf.int is 97.03172 106.96828
  expect(summary.interval).toMatchObject({ unit: 'launch', level: 0.95 });
  expect(summary.interval?.lowerNs).toBeCloseTo(97.03172, 4);
  expect(summary.interval?.upperNs).toBeCloseTo(106.96828, 4);
});

test('the mean is over iterations: a launch of more iterations weighs more', () => {
  const summary = summarizeDurations([launchOf([10], { iterationsPerSample: 3 }), launchOf([20])]);
  expect(summary.meanNs).toBe((3 * 10 + 20) / 4);
  expect(summary.iterationCount).toBe(4);
});

test('one launch gives an interval of samples, and none below six samples', () => {
  expect(summarizeDurations([launchOf([1, 2, 3, 4, 5])]).interval).toBeNull();
  expect(summarizeDurations([launchOf([1, 2, 3, 4, 5, 6, 7, 8])]).interval).toMatchObject({ unit: 'sample' });
});

test('samples that follow each other widen the interval', () => {
  const values = Array.from({ length: 60 }, (_, i) => 100 + (i % 10));
  const drifting = [...values].sort((a, b) => a - b);
  const width = (samples: number[]) => {
    const interval = sampleInterval(samples);
    return interval === null ? 0 : interval.upperNs - interval.lowerNs;
  };
  expect(width(drifting)).toBeGreaterThan(2 * width(values));
});

test('nothing is dropped, outliers are counted', () => {
  const samples = [...Array.from({ length: 50 }, (_, i) => 100 + (i % 5)), 1000];
  const summary = summarizeDurations([launchOf(samples)]);
  expect(summary.maxNs).toBe(1000);
  expect(summary.sampleCount).toBe(51);
  expect(summary.outliers.highSevere).toBe(1);
});

test('for any samples the numbers are in order and the interval holds the headline', () => {
  const samples = fc.array(fc.double({ min: 0.01, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.array(samples, { minLength: 1, maxLength: 5 }), (launches) => {
      const { minNs, maxNs, medianNs, quantilesNs, interval } = summarizeDurations(
        launches.map((one) => launchOf(one)),
      );
      expect(minNs).toBeLessThanOrEqual(quantilesNs.p5);
      expect(quantilesNs.p25).toBeLessThanOrEqual(quantilesNs.p75);
      expect(quantilesNs.p99).toBeLessThanOrEqual(maxNs);
      if (interval !== null) {
        expect(interval.lowerNs).toBeLessThanOrEqual(medianNs);
        expect(interval.upperNs).toBeGreaterThanOrEqual(medianNs);
      }
    }),
  );
});

test('a launch that was thinned counts what it measured', () => {
  const summary = summarizeDurations([
    launchOf([1, 2, 3], { measuredSampleCount: 300, iterationsPerSample: 2 }),
  ]);
  expect(summary).toMatchObject({ sampleCount: 300, iterationCount: 600 });
});
