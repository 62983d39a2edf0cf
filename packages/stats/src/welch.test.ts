import { expect, test } from 'vitest';
import { welchTest } from './welch.js';

const a = [3.1, 2.2, 5.8, 4.4, 7.9];
const b = [6.3, 8.1, 9.4, 2.9, 5.0, 7.7];

test('agrees with SciPy', () => {
  // scipy.stats.ttest_ind(a, b, equal_var=False)
  const result = welchTest(a, b);
  expect(result.t).toBeCloseTo(-1.3550678116619925, 13);
  expect(result.degreesOfFreedom).toBeCloseTo(8.77044065604038, 12);
  expect(result.pValue).toBeCloseTo(0.20926473015844502, 12);
});

test('exchanging the groups changes the sign only, a change of unit nothing', () => {
  const result = welchTest(a, b);
  expect(welchTest(b, a)).toEqual({ ...result, t: -result.t });
  const bytes = welchTest(
    a.map((value) => value * 1024),
    b.map((value) => value * 1024),
  );
  expect(bytes.pValue).toBeCloseTo(result.pValue, 14);
});

test('groups that do not vary', () => {
  expect(welchTest([2, 2, 2], [2, 2])).toEqual({ t: 0, degreesOfFreedom: 3, pValue: 1 });
  expect(welchTest([3, 3], [2, 2])).toEqual({ t: Number.POSITIVE_INFINITY, degreesOfFreedom: 2, pValue: 0 });
  expect(welchTest([1, 1], [2, 2]).t).toBe(Number.NEGATIVE_INFINITY);
});
