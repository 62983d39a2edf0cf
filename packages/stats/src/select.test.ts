import fc from 'fast-check';
import { expect, test } from 'vitest';
import { medianInPlace, selectInPlace } from './select.js';

test('selects what sorting would put there', () => {
  const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 2000 });
  fc.assert(
    fc.property(values, fc.nat(), (list, seed) => {
      const k = seed % list.length;
      const scratch = Float64Array.from(list);
      const ascending = Float64Array.from(list).sort();
      expect(selectInPlace(scratch, k)).toBe(ascending[k]);
      expect(Math.max(...scratch.subarray(0, k + 1))).toBe(ascending[k]);
      expect(scratch.sort()).toEqual(ascending);
    }),
  );
});

test('finds the median of long ascending, descending and equal arrays', () => {
  const ascending = Float64Array.from({ length: 10_001 }, (_, index) => index);
  expect(medianInPlace(ascending.slice())).toBe(5000);
  expect(medianInPlace(ascending.slice().reverse())).toBe(5000);
  expect(medianInPlace(new Float64Array(10_000).fill(7))).toBe(7);
});
