import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalCdf, normalQuantile } from './normal.js';

test.each([
  // scipy.stats.norm.cdf(z)
  [-10, 7.61985302416047e-24],
  [-5, 2.866515718791933e-7],
  [-1.96, 0.024997895148220435],
  [-0.3, 0.3820885778110474],
  [0, 0.5],
  [0.5, 0.6914624612740131],
  [1.2345, 0.8914916766373298],
  [3, 0.9986501019683699],
  [6.5, 0.99999999995984],
])('normalCdf(%d)', (z, expected) => {
  expect(normalCdf(z) / expected).toBeCloseTo(1, 13);
});

test.each([
  // scipy.stats.norm.ppf(p)
  [1e-300, -37.0470962993612],
  [1e-20, -9.262340089798409],
  [1e-6, -4.753424308822899],
  [0.025, -1.9599639845400545],
  [0.3, -0.5244005127080409],
  [0.8, 0.8416212335729143],
  [0.975, 1.959963984540054],
  [0.999999, 4.753424308817087],
])('normalQuantile(%d)', (p, expected) => {
  expect(normalQuantile(p) / expected).toBeCloseTo(1, 13);
});

test('one inverts the other', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
      expect(normalCdf(normalQuantile(p)) / p).toBeCloseTo(1, 12);
    }),
  );
});

test('ends and bad input', () => {
  expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0);
  expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1);
  expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
  expect(() => normalCdf(Number.NaN)).toThrow('normalCdf: z must be a number, got NaN');
  expect(() => normalQuantile(2)).toThrow('normalQuantile: p must be between 0 and 1, got 2');
});
