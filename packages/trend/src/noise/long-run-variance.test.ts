import { createRandom } from '@benchline/stats';
import { describe, expect, it } from 'vitest';
import { differenceNoise, longRunVariance } from './long-run-variance.js';

const autoregression = (correlation: number, count: number, seed = 'long run') => {
  const random = createRandom(seed);
  let value = 0;
  return Float64Array.from({ length: count }, () => {
    value = correlation * value + random.nextNormal();
    return value;
  });
};

describe('longRunVariance', () => {
  it('is the variance of residuals that are not correlated', () => {
    expect(longRunVariance(98, 0, 100, 2, 0.9)).toBeCloseTo(1.04, 2);
    expect(longRunVariance(98, -50, 100, 2, 0.9)).toBe(1);
    expect(longRunVariance(0, 0, 100, 2, 0.9)).toBe(0);
  });

  it('bounds the correlation', () => {
    expect(longRunVariance(100, 99, 1e6, 2, 0.5)).toBeCloseTo((3 * 100) / 1e6, 6);
  });
});

describe('differenceNoise', () => {
  it.each([0, 0.3, 0.5, 0.7])('finds 1 / (1 − r)² for an autoregression with r = %d', (correlation) => {
    const ratio = differenceNoise(autoregression(correlation, 20_000)) * (1 - correlation) ** 2;
    expect(ratio).toBeGreaterThan(0.85);
    expect(ratio).toBeLessThan(1.15);
  });

  it('does not mind changes of level', () => {
    const noise = autoregression(0, 1000);
    const steps = noise.map((value, i) => value + 30 * (Math.floor(i / 50) % 2));
    expect(differenceNoise(steps) / differenceNoise(noise)).toBeGreaterThan(0.8);
    expect(differenceNoise(steps) / differenceNoise(noise)).toBeLessThan(2);
  });

  it('does not tell the noise of a walk, a smooth slide or a constant', () => {
    let sum = 0;
    const walk = autoregression(0, 1000).map((value) => {
      sum += value;
      return sum;
    });
    for (const values of [walk, Float64Array.from({ length: 50 }, (_, i) => i), new Float64Array(50)]) {
      expect(differenceNoise(values)).toBe(Number.POSITIVE_INFINITY);
    }
  });
});
