import { clockSchema } from '@benchline/schema/read';
import { expect, test } from 'vitest';
import { clockOfProcess, measureSteps, shortestSampleNs } from './clock.js';

test('the clock is measured once, and its numbers are in order', async () => {
  const clock = clockSchema.parse(await clockOfProcess());
  expect(await clockOfProcess()).toBe(await clockOfProcess());
  expect(clock.resolutionNs).toBeGreaterThan(0);
  expect(clock.readingCostNs).toBeGreaterThan(0);
  // An empty call costs a few nanoseconds at most where it is compiled; awaiting one goes through the queue of
  // microtasks. A hundredfold lies between them and a slow or busy machine shifts both.
  expect(clock.emptyFunctionNs).toBeLessThan(clock.emptyAwaitNs);
});

test('a sample is a thousand steps, a hundred readings and half a millisecond at least', () => {
  const clock = { resolutionNs: 1, readingCostNs: 20, emptyFunctionNs: 0.3, emptyAwaitNs: 50 };
  expect(shortestSampleNs(clock)).toBe(500_000);
  expect(shortestSampleNs({ ...clock, resolutionNs: 1_000 })).toBe(1_000_000);
  expect(shortestSampleNs({ ...clock, readingCostNs: 10_000 })).toBe(1_000_000);
});

/** A clock that goes on by so much with each reading, and tells whole steps only. */
function clockWith(readingNs: number, stepNs: number): () => bigint {
  let atNs = 0;
  return () => {
    atNs += readingNs;
    return BigInt(Math.floor(atNs / stepNs) * stepNs);
  };
}

test.each([
  ['Linux', 20, 1],
  ['Apple silicon', 20, 42],
  ['Windows', 30, 100],
  // Two thousand readings take a tenth of a step.
  ['a clock of milliseconds', 50, 1_000_000],
])('the step of the clock of %s is found', (_system, readingNs, stepNs) => {
  const { resolutionNs, readingCostNs } = measureSteps(clockWith(readingNs, stepNs));
  expect(resolutionNs).toBeGreaterThanOrEqual(stepNs);
  expect(resolutionNs).toBeLessThanOrEqual(Math.max(stepNs, readingNs));
  expect(readingCostNs / readingNs).toBeCloseTo(1, 0);
});

test('a clock that stands still is given up on', () => {
  expect(measureSteps(() => 5n)).toEqual({ resolutionNs: 0, readingCostNs: 0 });
});
