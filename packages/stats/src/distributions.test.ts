import { expect, test } from 'vitest';
import { binomialCdf, chiSquareCdf, fCdf } from './distributions.js';

test('chiSquareCdf', () => {
  // scipy.stats.chi2.cdf(x, df)
  expect(chiSquareCdf(3.84, 1)).toBeCloseTo(0.9499564787512949, 13);
  expect(chiSquareCdf(10, 5)).toBeCloseTo(0.9247647538534878, 13);
  expect(chiSquareCdf(95, 100)).toBeCloseTo(0.37742070812182643, 13);
  expect(chiSquareCdf(1e-3, 2)).toBeCloseTo(1 - Math.exp(-5e-4), 15);
  expect(chiSquareCdf(-1, 2)).toBe(0);
});

test('fCdf', () => {
  // scipy.stats.f.cdf(x, dfn, dfd)
  expect(fCdf(4.26, 2, 9)).toBeCloseTo(0.950089969618451, 13);
  expect(fCdf(1, 5, 7)).toBeCloseTo(0.5187060870417944, 13);
  expect(fCdf(0.2, 10, 3)).toBeCloseTo(0.022613922751096284, 13);
  expect(fCdf(2, 5, Number.POSITIVE_INFINITY)).toBeCloseTo(chiSquareCdf(10, 5), 14);
  expect(fCdf(Number.POSITIVE_INFINITY, 5, 7)).toBe(1);
});

test('binomialCdf', () => {
  // scipy.stats.binom.cdf(k, n, p)
  expect(binomialCdf(3, 10, 0.5)).toBeCloseTo(0.171875, 14);
  expect(binomialCdf(0, 5, 0.2)).toBeCloseTo(0.32768, 14);
  expect(binomialCdf(60, 100, 0.55)).toBeCloseTo(0.8657459589453078, 12);
  expect(binomialCdf(499_000, 1_000_000, 0.5)).toBeCloseTo(0.0228041499326948, 10);
  expect(binomialCdf(-1, 5, 0.5)).toBe(0);
  expect(binomialCdf(5, 5, 0.5)).toBe(1);
  expect(binomialCdf(0, 0, 0.5)).toBe(1);
  expect(binomialCdf(2, 5, 0)).toBe(1);
  expect(binomialCdf(2, 5, 1)).toBe(0);
  expect(() => binomialCdf(1, 2.5, 0.5)).toThrow(
    'binomialCdf: n must be a whole number of at least 0, got 2.5',
  );
});

test('binomialCdf adds up the probabilities', () => {
  for (const n of [1, 7, 30]) {
    let sum = 0;
    let probability = 0.7 ** n;
    for (let k = 0; k <= n; k += 1) {
      sum += probability;
      expect(binomialCdf(k, n, 0.3)).toBeCloseTo(sum, 12);
      probability *= ((n - k) / (k + 1)) * (0.3 / 0.7);
    }
  }
});
