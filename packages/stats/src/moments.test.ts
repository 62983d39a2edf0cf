import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coefficientOfVariation, geometricMean, mean, standardDeviation, variance } from './moments.js';

const sample = [3.1, 2.2, 5.8, 4.4, 7.9];
const measured = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 2, maxLength: 50 });

test('agree with NumPy and SciPy', () => {
  // np.mean, np.var(ddof=1), scipy.stats.variation(ddof=1), scipy.stats.gmean
  expect(mean(sample)).toBeCloseTo(4.68, 14);
  expect(variance(sample)).toBeCloseTo(5.087, 13);
  expect(standardDeviation(sample)).toBeCloseTo(Math.sqrt(5.087), 13);
  expect(coefficientOfVariation(sample)).toBeCloseTo(0.48193116949357706, 14);
  expect(geometricMean(sample)).toBeCloseTo(4.242857317695305, 14);
});

test('a large offset costs no digits', () => {
  expect(variance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBe(30);
  expect(mean([1e308, 1e308, 1e308])).toBeCloseTo(1e308, -295);
});

test('typed arrays are read and nothing is changed', () => {
  const values = Float64Array.of(3, 1, 2);
  expect(mean(values)).toBe(2);
  expect([...values]).toEqual([3, 1, 2]);
});

test('mean lies within the values and moves with them', () => {
  fc.assert(
    fc.property(measured, (values) => {
      const centre = mean(values);
      expect(centre).toBeGreaterThanOrEqual(Math.min(...values) - 1e-6);
      expect(centre).toBeLessThanOrEqual(Math.max(...values) + 1e-6);
      expect(mean(values.map((value) => 4 * value))).toBe(4 * centre);
      expect(standardDeviation(values.map((value) => -2 * value))).toBe(2 * standardDeviation(values));
    }),
  );
});

test('coefficient of variation of zeros is zero, of a zero mean with spread infinite', () => {
  expect(coefficientOfVariation([0, 0, 0])).toBe(0);
  expect(coefficientOfVariation([-1, 1])).toBe(Number.POSITIVE_INFINITY);
});

test('bad input is named', () => {
  expect(() => mean([])).toThrow(new RangeError('mean: values must not be empty'));
  expect(() => mean([1, Number.NaN])).toThrow('mean: values[1] must be a finite number, got NaN');
  expect(() => mean([Number.POSITIVE_INFINITY])).toThrow(RangeError);
  expect(() => variance([1])).toThrow('variance: values needs at least 2 values, got 1');
  expect(() => geometricMean([2, 0])).toThrow('geometricMean: values[1] must be above 0, got 0');
});
