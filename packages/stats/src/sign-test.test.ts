import { expect, test } from 'vitest';
import { signTest } from './sign-test.js';

test('agrees with SciPy', () => {
  // scipy.stats.binomtest(2, 9).pvalue and binomtest(0, 6).pvalue
  expect(signTest([1, 1, -1, -2, -3, -4, 0, -5, -6, -7])).toEqual({
    positive: 2,
    negative: 7,
    ties: 1,
    pValue: expect.closeTo(0.1796875, 13),
  });
  expect(signTest([1, 2, 3, 4, 5, 6]).pValue).toBeCloseTo(0.03125, 14);
});

test('balance and nothing but ties give 1', () => {
  expect(signTest([1, -1]).pValue).toBe(1);
  expect(signTest([0, 0])).toEqual({ positive: 0, negative: 0, ties: 2, pValue: 1 });
});
