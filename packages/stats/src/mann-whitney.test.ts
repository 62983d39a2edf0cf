import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mannWhitneyTest } from './mann-whitney.js';

const sines = [8.415, 9.093, 1.411, -7.568, -9.589, -2.794, 6.57, 9.894, 4.121, -5.44, -10.0, -5.366];
const cosines = [
  1.969, -4.734, 6.024, 9.955, -1.816, -2.714, 9.289, 7.094, -4.343, 0.799, 10.911, 3.163, -4.953, 4.887,
  10.467,
];

test('exact, as SciPy', () => {
  // scipy.stats.mannwhitneyu([3.1, 2.2, 5.8, 4.4, 7.9], [6.3, 8.1, 9.4, 2.9, 5.0, 7.7])
  expect(mannWhitneyTest([3.1, 2.2, 5.8, 4.4, 7.9], [6.3, 8.1, 9.4, 2.9, 5.0, 7.7])).toEqual({
    u: 8,
    pValue: expect.closeTo(0.24675324675324672, 13),
    method: 'exact',
  });
  // scipy.stats.mannwhitneyu(sines, cosines, method='exact')
  const longer = mannWhitneyTest(sines, cosines);
  expect(longer.u).toBe(61);
  expect(longer.pValue).toBeCloseTo(0.16702274408560586, 12);
});

test('the smallest p values of complete separation, as benchstat lists them', () => {
  const separated = (n: number): number => {
    const low = Array.from({ length: n }, (_, index) => index);
    return mannWhitneyTest(
      low,
      low.map((value) => value + 100),
    ).pValue;
  };
  expect(separated(3)).toBeCloseTo(2 / 20, 14);
  expect(separated(4)).toBeCloseTo(2 / 70, 14);
  expect(separated(5)).toBeCloseTo(2 / 252, 14);
  expect(separated(6)).toBeCloseTo(2 / 924, 14);
});

test('normal with ties, as SciPy', () => {
  // scipy.stats.mannwhitneyu([1, 2, 2, 3, 5, 9], [2, 4, 5, 5, 8, 9, 11])
  const result = mannWhitneyTest([1, 2, 2, 3, 5, 9], [2, 4, 5, 5, 8, 9, 11]);
  expect(result).toEqual({ u: 10.5, pValue: expect.closeTo(0.14801830727232673, 12), method: 'normal' });
});

test('equal values say nothing', () => {
  expect(mannWhitneyTest([1, 1], [1, 1, 1])).toEqual({ u: 3, pValue: 1, method: 'normal' });
  expect(mannWhitneyTest([1], [2])).toEqual({ u: 0, pValue: 1, method: 'exact' });
});

test('exact and normal agree where one takes over from the other', () => {
  const a = Array.from({ length: 50 }, (_, index) => ((index * 37) % 101) + 0.5);
  const b = Array.from({ length: 50 }, (_, index) => ((index * 53) % 101) + 12.25);
  const exact = mannWhitneyTest(a, b);
  expect(exact.method).toBe('exact');
  const normal = mannWhitneyTest([...a, 1e6], [...b, 1e6]);
  expect(normal.method).toBe('normal');
  expect(exact.pValue).toBeCloseTo(normal.pValue, 1);
});

test('the groups can be exchanged, and any rising map leaves it alone', () => {
  const group = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(group, group, (a, b) => {
      const forward = mannWhitneyTest(a, b);
      const backward = mannWhitneyTest(b, a);
      expect(forward.u + backward.u).toBe(a.length * b.length);
      expect(forward.pValue).toBeCloseTo(backward.pValue, 12);
      expect(mannWhitneyTest(a.map(Math.exp), b.map(Math.exp))).toEqual(forward);
      expect(forward.pValue >= 0 && forward.pValue <= 1).toBe(true);
    }),
  );
});
