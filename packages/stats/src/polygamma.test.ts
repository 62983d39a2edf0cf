import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digamma, trigamma, trigammaInverse } from './polygamma.js';

test.each([
  // scipy.special.digamma(x)
  [0.01, -100.56088545786868],
  [0.5, -1.9635100260214235],
  [1, -0.5772156649015329],
  [2.5, 0.7031566406452432],
  [10, 2.251752589066721],
  [100, 4.600161852738088],
])('digamma(%d)', (x, expected) => {
  expect(Math.abs(digamma(x) - expected)).toBeLessThan(1e-14 * Math.max(1, Math.abs(expected)) * 4);
});

test('trigamma has its closed forms', () => {
  expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 14);
  expect(trigamma(0.5)).toBeCloseTo(Math.PI ** 2 / 2, 13);
  expect(trigamma(2)).toBeCloseTo(Math.PI ** 2 / 6 - 1, 14);
});

test('trigammaInverse inverts over twenty orders of magnitude', () => {
  fc.assert(
    fc.property(fc.double({ min: -10, max: 10, noNaN: true }), (exponent) => {
      const value = 10 ** exponent;
      expect(trigamma(trigammaInverse(value)) / value).toBeCloseTo(1, 11);
    }),
  );
  expect(trigammaInverse(1e20)).toBeCloseTo(1e-10, 20);
});
