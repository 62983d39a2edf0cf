import { createRandom } from '@benchline/stats';
import { describe, expect, it } from 'vitest';
import { bumpTail, normalEquivalent, splitTail } from './search-tail.js';

describe('splitTail', () => {
  it('agrees with simulation', () => {
    const random = createRandom('tail');
    const largest = Array.from({ length: 3000 }, () => largestCusum(100, 5, random.nextNormal));
    for (const statistic of [2.8, 3.2]) {
      const share = largest.filter((value) => value >= statistic).length / largest.length;
      // Standard error of the share is at most .006; the approximation errs by a few per cent.
      expect(Math.abs(splitTail(statistic, 100, 5) - share)).toBeLessThan(0.03);
    }
  });

  it('falls with the statistic and stays a probability', () => {
    expect(splitTail(0, 100, 5)).toBe(1);
    expect(splitTail(Number.POSITIVE_INFINITY, 100, 5)).toBe(0);
    expect(splitTail(4, 100, 5)).toBeGreaterThan(splitTail(5, 100, 5));
    expect(bumpTail(4, 100, [12, 20])).toBeGreaterThan(bumpTail(4, 100, [12]));
    expect(bumpTail(0, 100, [12])).toBe(1);
  });
});

describe('normalEquivalent', () => {
  it('is nearer than the t value, and infinite only where the tail vanishes', () => {
    expect(normalEquivalent(4, 8)).toBeLessThan(4);
    expect(normalEquivalent(4, 1e6)).toBeCloseTo(4, 4);
    expect(normalEquivalent(Number.POSITIVE_INFINITY, 8)).toBe(Number.POSITIVE_INFINITY);
  });
});

function largestCusum(count: number, shortest: number, draw: () => number): number {
  const values = Array.from({ length: count }, draw);
  const total = values.reduce((sum, value) => sum + value, 0);
  let before = 0;
  let largest = 0;
  values.forEach((value, i) => {
    if (i >= shortest && i <= count - shortest) {
      const size = Math.abs(before - (i * total) / count) / Math.sqrt((i * (count - i)) / count);
      largest = Math.max(largest, size);
    }
    before += value;
  });
  return largest;
}
