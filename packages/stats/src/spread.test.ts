import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalQuantile } from './normal.js';
import { interquartileRange, medianAbsoluteDeviation, NORMAL_MAD_SCALE, robustSpread } from './spread.js';

const sample = [3.1, 2.2, 5.8, 4.4, 7.9];

test('agree with SciPy', () => {
  // scipy.stats.median_abs_deviation, scipy.stats.iqr
  expect(medianAbsoluteDeviation(sample)).toBeCloseTo(1.4, 14);
  expect(interquartileRange(sample)).toBeCloseTo(2.7, 14);
  expect(robustSpread(sample)).toBeCloseTo(1.4 * 1.482602218505602, 14);
});

test('the scale makes it a standard deviation of normal values', () => {
  expect(NORMAL_MAD_SCALE).toBeCloseTo(1 / normalQuantile(0.75), 14);
});

test('half of the values cannot spoil it', () => {
  expect(medianAbsoluteDeviation([1, 2, 3, 1e9, 1e12])).toBe(2);
  expect(medianAbsoluteDeviation([5])).toBe(0);
});

test('shift changes nothing, scale scales', () => {
  const values = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(values, fc.integer({ min: -1e6, max: 1e6 }), (list, shift) => {
      const spread = medianAbsoluteDeviation(list);
      expect(medianAbsoluteDeviation(list.map((value) => value + shift))).toBe(spread);
      expect(medianAbsoluteDeviation(list.map((value) => -3 * value))).toBe(3 * spread);
      expect(interquartileRange(list.map((value) => value + shift))).toBeCloseTo(interquartileRange(list), 6);
    }),
  );
});
