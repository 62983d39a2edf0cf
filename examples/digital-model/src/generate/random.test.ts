import { expect, it } from 'vitest';
import { randomFrom } from './random.js';

it('repeats itself for a seed, and only for that seed', () => {
  const draw = (seed: number) => {
    const random = randomFrom(seed);
    return Array.from({ length: 5 }, () => random.uniform());
  };
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

it('is uniform from 0 to 1: mean 1/2, variance 1/12', () => {
  const random = randomFrom(1);
  const { mean, variance, values } = moments(() => random.uniform());
  expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...values)).toBeLessThan(1);
  expect(mean).toBeCloseTo(1 / 2, 2);
  expect(variance).toBeCloseTo(1 / 12, 2);
});

it('is standard normal: mean 0, variance 1', () => {
  const random = randomFrom(2);
  const { mean, variance } = moments(() => random.normal());
  expect(Math.abs(mean)).toBeLessThan(0.02);
  expect(Math.abs(variance - 1)).toBeLessThan(0.03);
});

function moments(draw: () => number): { mean: number; variance: number; values: number[] } {
  const values = Array.from({ length: 40_000 }, draw);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, variance, values };
}
