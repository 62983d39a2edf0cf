import { expect, test } from 'vitest';
import { logGamma, regularizedIncompleteGamma } from './gamma.js';

test.each([
  // scipy.special.gammaln(x)
  [0.1, 2.252712651734206],
  [0.5, 0.5723649429247],
  [1.5, -0.12078223763524526],
  [3.7, 1.428072326665388],
  [10, 12.801827480081469],
  [171.5, 709.1431630309283],
  [1e6, 12815504.569147611],
])('logGamma(%d)', (x, expected) => {
  expect(Math.abs(logGamma(x) - expected)).toBeLessThan(1e-13 * Math.max(1, Math.abs(expected)));
});

test('logGamma is the logarithm of factorials', () => {
  let factorial = 1;
  for (let n = 1; n < 170; n += 1) {
    factorial *= n;
    expect(Math.abs(logGamma(n + 1) - Math.log(factorial))).toBeLessThan(2e-12);
  }
});

test.each([
  // scipy.special.gammainc(a, x)
  [0.5, 0.3, 0.5614219739190003],
  [3, 2, 0.32332358381693654],
  [3, 10, 0.9972306042844884],
  [50, 40, 0.07033506665939494],
  [500, 520, 0.8153088509012563],
  [1e5, 1.001e5, 0.6244451307044055],
])('regularizedIncompleteGamma(%d, %d)', (a, x, expected) => {
  expect(Math.abs(regularizedIncompleteGamma(a, x) - expected)).toBeLessThan(1e-12);
});

test('ends and bad input', () => {
  expect(regularizedIncompleteGamma(2, 0)).toBe(0);
  expect(regularizedIncompleteGamma(2, Number.POSITIVE_INFINITY)).toBe(1);
  expect(() => logGamma(0)).toThrow('logGamma: x must be above 0 and finite, got 0');
  expect(() => regularizedIncompleteGamma(1, Number.NaN)).toThrow(RangeError);
});
