import { clockSchema } from '@benchline/schema/read';
import { expect, test } from 'vitest';
import { clockOfProcess, shortestSampleNs } from './clock.js';

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
