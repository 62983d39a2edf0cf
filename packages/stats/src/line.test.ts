import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linearFit, theilSen } from './line.js';

const xs = [1, 2, 4, 5, 7, 8, 11];
const ys = [2.1, 3.9, 8.2, 9.1, 30, 16.5, 21.7];

test('agree with SciPy', () => {
  // scipy.stats.theilslopes(ys, xs)
  const robust = theilSen(xs, ys);
  expect(robust.slope).toBeCloseTo(2.033333333333333, 13);
  expect(robust.intercept).toBeCloseTo(-1.0666666666666664, 13);
  // scipy.stats.linregress(xs, ys)
  const fit = linearFit(xs, ys);
  expect(fit.slope).toBeCloseTo(2.3358527131782947, 13);
  expect(fit.intercept).toBeCloseTo(0.3910852713178272, 13);
  expect(fit.rSquared).toBeCloseTo(0.6521031716149455, 13);
});

test('equal y have no slope, pairs with the same x none to give', () => {
  expect(linearFit([1, 2, 3], [4, 4, 4])).toEqual({ slope: 0, intercept: 4, rSquared: 0 });
  expect(theilSen([1, 1, 2], [0, 100, 51])).toEqual({ slope: 1, intercept: 50 });
});

test('find an exact line', () => {
  const points = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 });
  const part = fc.integer({ min: -100, max: 100 });
  fc.assert(
    fc.property(points, part, part, (at, slope, intercept) => {
      const on = at.map((x) => intercept + slope * x);
      expect(theilSen(at, on).slope).toBeCloseTo(slope, 9);
      expect(linearFit(at, on).slope).toBeCloseTo(slope, 9);
      expect(linearFit(at, on).intercept).toBeCloseTo(intercept, 6);
    }),
  );
});

test('bad input is named', () => {
  expect(() => theilSen([1, 2], [1])).toThrow('theilSen: xs and ys must have the same length, got 2 and 1');
  expect(() => linearFit([3, 3], [1, 2])).toThrow('linearFit: xs must not all be equal');
  expect(() => linearFit([0, 1e-200], [1, 2])).toThrow(
    'linearFit: xs and ys are too extreme to find a slope',
  );
});
