import { expect, test } from 'vitest';
import { launchOf } from '../test/launch-of.js';
import { concurrentSchema } from './read/result.js';
import { summarizeConcurrent } from './summarize-concurrent.js';

const concurrentLaunch = (inFlightNs: number[], singleNs: number[], latencyNs: number[]) =>
  launchOf(inFlightNs, { singleSamplesNs: singleNs, latencySamplesNs: latencyNs });

test('efficiency is the median over pairs of samples, throughput of medians', () => {
  const concurrent = summarizeConcurrent(5, [
    concurrentLaunch([100, 200, 100], [400, 800, 300], [500, 450, 600, 550]),
  ]);
  expect(concurrentSchema.parse(concurrent)).toEqual({
    inFlight: 5,
    throughputOpsPerSec: 1e7,
    singleThroughputOpsPerSec: 2.5e6,
    scalingEfficiency: 4,
    scalingEfficiencyInterval: null,
    latency: { medianNs: 525, p95Ns: expect.closeTo(592.5, 1), p99Ns: expect.closeTo(598.5, 1), maxNs: 600 },
  });
});

test('six samples of one launch have an interval of order statistics', () => {
  const concurrent = summarizeConcurrent(2, [
    concurrentLaunch(Array(6).fill(100), [90, 95, 100, 105, 110, 115], [200]),
  ]);
  expect(concurrent?.scalingEfficiencyInterval).toMatchObject({ lower: 0.9, upper: 1.15, level: 0.95 });
});

test('several launches have an interval over launches that holds the headline and is not below zero', () => {
  const launches = [1, 1, 4].map((ratio) => concurrentLaunch([100], [100 * ratio], [200]));
  const concurrent = summarizeConcurrent(2, launches);
  expect(concurrent?.scalingEfficiency).toBe(1);
  // R: t.test(c(1, 1, 4))$conf.int is -2.302653 6.302653
  expect(concurrent?.scalingEfficiencyInterval?.lower).toBe(0);
  expect(concurrent?.scalingEfficiencyInterval?.upper).toBeCloseTo(6.302653, 5);
});

test('a launch cut off between the two of a pair counts its whole pairs', () => {
  const concurrent = summarizeConcurrent(2, [concurrentLaunch([100, 100, 50], [100, 100], [200])]);
  expect(concurrent?.scalingEfficiency).toBe(1);
});

test('nothing measured is no summary', () => {
  expect(summarizeConcurrent(2, [])).toBeNull();
  expect(summarizeConcurrent(2, [launchOf([100])])).toBeNull();
});
