import fc from 'fast-check';
import { expect, test } from 'vitest';
import { median, quantile, quantileOfSorted, quantiles, sorted } from './quantile.js';

/** Zero has one sign: which of two zeros is in the middle hangs on the order. */
const value = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);
const values = fc.array(value, { minLength: 1, maxLength: 60 });
const probability = fc.double({ min: 0, max: 1, noNaN: true });

test('is type 7, as in R and NumPy', () => {
  // R: quantile(c(3.1, 2.2, 5.8, 4.4, 7.9), c(.1, .25, .9)); np.quantile gives the same: 2.56 3.1 7.06
  const [tenth, quarter, ninth] = quantiles([3.1, 2.2, 5.8, 4.4, 7.9], [0.1, 0.25, 0.9]);
  expect(tenth).toBeCloseTo(2.56, 14);
  expect(quarter).toBe(3.1);
  expect(ninth).toBeCloseTo(7.06, 14);
  // R: quantile(1:10, .33)
  expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.33)).toBeCloseTo(3.97, 14);
});

test('median of odd and even counts', () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([7])).toBe(7);
});

test('median is the quantile at one half, whatever the order', () => {
  fc.assert(
    fc.property(values, (list) => {
      expect(median(list)).toBe(quantile(list, 0.5));
      expect(median([...list].reverse())).toBe(median(list));
    }),
  );
});

test('rises with the probability, from minimum to maximum', () => {
  fc.assert(
    fc.property(values, probability, probability, (list, p, q) => {
      const ascending = sorted(list);
      expect(quantileOfSorted(ascending, 0)).toBe(ascending[0]);
      expect(quantileOfSorted(ascending, 1)).toBe(ascending.at(-1));
      const low = quantileOfSorted(ascending, Math.min(p, q));
      expect(low <= quantileOfSorted(ascending, Math.max(p, q))).toBe(true);
    }),
  );
});

test('sorted copies, in numeric order', () => {
  const input = [10, 9, 1];
  expect(sorted(input)).toEqual(Float64Array.of(1, 9, 10));
  expect(input).toEqual([10, 9, 1]);
});

test('bad input is named', () => {
  expect(() => quantile([], 0.5)).toThrow('quantile: values must not be empty');
  expect(() => quantile([1], 1.5)).toThrow('quantile: p must be between 0 and 1, got 1.5');
  expect(() => quantile([1], Number.NaN)).toThrow('quantile: p must be between 0 and 1, got NaN');
  expect(() => quantiles([1], [0.5, -1])).toThrow(
    'quantiles: probabilities[1] must be between 0 and 1, got -1',
  );
  expect(() => quantileOfSorted([1, Number.NaN], 0.1)).toThrow(
    'quantileOfSorted: ascending must hold only finite',
  );
  expect(() => sorted([Number.NaN])).toThrow(RangeError);
});
