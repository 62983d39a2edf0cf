import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenSamples } from '../../test/launch-of.js';
import {
  iterationsForFixedCount,
  type LaunchState,
  relativeHalfWidth,
  type StopRule,
  stopReason,
} from './stop.js';

const rule: StopRule = { timeNs: 400e6, precision: 0.01, iterations: null };
const precise = evenSamples(100, 40);
const wide = precise.map((sampleNs, i) => sampleNs * (i % 2 === 0 ? 1 : 2));

/** The state that samples amount to. */
const stateOf = (
  samplesNs: readonly number[],
  iterationsPerSample: number,
  spentNs: number,
): LaunchState => ({
  samples: samplesNs.length,
  iterations: samplesNs.length * iterationsPerSample,
  spentNs,
  relativeHalfWidth: relativeHalfWidth(samplesNs),
});

describe('by precision and time', () => {
  test('precise samples end it once half of the time is spent', () => {
    expect(stopReason(rule, stateOf(precise, 10, 199e6))).toBeNull();
    expect(stopReason(rule, stateOf(precise, 10, 200e6))).toBe('precision');
  });

  test('wide samples go on until the time is spent', () => {
    expect(stopReason(rule, stateOf(wide, 10, 399e6))).toBeNull();
    expect(stopReason(rule, stateOf(wide, 10, 400e6))).toBe('time');
  });

  test('few samples are never precise, and three are taken whatever the time', () => {
    expect(stopReason(rule, stateOf([5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5], 1, 300e6))).toBeNull();
    expect(stopReason(rule, stateOf(Array(12).fill(5), 1, 300e6))).toBe('precision');
    expect(stopReason(rule, stateOf([1e9, 1e9], 1, 2e9))).toBeNull();
    expect(stopReason(rule, stateOf([1e9, 1e9, 1e9], 1, 3e9))).toBe('time');
  });

  test('the width asked for decides', () => {
    const halfWidth = relativeHalfWidth(wide) as number;
    expect(halfWidth).toBeGreaterThan(0.1);
    expect(stopReason({ ...rule, precision: halfWidth * 1.01 }, stateOf(wide, 1, 300e6))).toBe('precision');
    expect(stopReason({ ...rule, precision: halfWidth * 0.99 }, stateOf(wide, 1, 300e6))).toBeNull();
  });

  test('there is no width for few samples or for times of zero', () => {
    expect(relativeHalfWidth([1, 2, 3, 4, 5])).toBeNull();
    expect(relativeHalfWidth(Array(20).fill(0))).toBeNull();
    expect(relativeHalfWidth(Array(20).fill(7))).toBe(0);
  });
});

test('a fixed count is neither cut short by time or precision nor overrun', () => {
  const fixed = { ...rule, iterations: 100 };
  expect(stopReason(fixed, stateOf(precise.slice(0, 19), 5, 1e12))).toBeNull();
  expect(stopReason(fixed, stateOf(precise.slice(0, 20), 5, 0))).toBe('iterations');
});

describe('iterations of a sample for a fixed count', () => {
  test('divide the count and leave at least twelve samples where that is possible', () => {
    expect(iterationsForFixedCount(1000, 1e6)).toBe(50);
    expect(iterationsForFixedCount(100, 1e6)).toBe(5);
    expect(iterationsForFixedCount(97, 1e6)).toBe(1);
    expect(iterationsForFixedCount(1, 1e6)).toBe(1);
    expect(iterationsForFixedCount(1000, 1)).toBe(1);
    expect(iterationsForFixedCount(1000, 7)).toBe(5);
  });

  test('hold at least the operations in flight', () => {
    expect(iterationsForFixedCount(100, 1, 5)).toBe(5);
    expect(iterationsForFixedCount(97, 1, 5)).toBe(97);
    expect(iterationsForFixedCount(3, 1, 5)).toBe(3);
  });

  test('always make up the count exactly', () => {
    const counts = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(
        counts,
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 50 }),
        (count, calibrated, least) => {
          const perSample = iterationsForFixedCount(count, calibrated, least);
          expect(count % perSample).toBe(0);
          expect(perSample).toBeGreaterThanOrEqual(Math.min(least, count));
        },
      ),
    );
  });
});
