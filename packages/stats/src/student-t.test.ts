import fc from 'fast-check';
import { expect, test } from 'vitest';
import { studentTCdf, studentTQuantile } from './student-t.js';

test.each([
  // scipy.stats.t.cdf(t, df)
  [-2, 1, 0.14758361765043326],
  [-2.5, 3, 0.04385332350403278],
  [1.3, 7.5, 0.8839366105921956],
  [-8, 30, 3.1329112378503795e-9],
  [0.001, 5, 0.5003796066139012],
  [2, 1e6, 0.9772497330743404],
  [-40, 4, 1.1670081613006339e-6],
])('studentTCdf(%d, %d)', (t, df, expected) => {
  expect(studentTCdf(t, df) / expected).toBeCloseTo(1, 11);
});

test.each([
  // scipy.stats.t.ppf(p, df); the .975 column is in every printed table
  [0.975, 1, 12.706204736174694],
  [0.975, 2, 4.302652729749462],
  [0.975, 3, 3.1824463052837078],
  [0.975, 9, 2.262157162798205],
  [0.95, 29, 1.6991270265334972],
  [0.6, 4.5, 0.2687518355421751],
  [1e-10, 3, -2225.769284683093],
  [0.025, 1e5, -1.95998770753461],
  [1e-12, 0.7, -2.6175073653891668e16],
  [0.999, 1.5, 52.18443000899263],
])('studentTQuantile(%d, %d)', (p, df, expected) => {
  expect(studentTQuantile(p, df) / expected).toBeCloseTo(1, 10);
});

test('one inverts the other', () => {
  const probability = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
  const degrees = fc.double({ min: 0.5, max: 1e4, noNaN: true });
  fc.assert(
    fc.property(probability, degrees, (p, df) => {
      expect(studentTCdf(studentTQuantile(p, df), df) / p).toBeCloseTo(1, 9);
    }),
  );
});

test('infinite degrees of freedom are the normal distribution', () => {
  expect(studentTCdf(-1.96, Number.POSITIVE_INFINITY)).toBeCloseTo(0.024997895148220435, 15);
  expect(studentTQuantile(0.975, Number.POSITIVE_INFINITY)).toBeCloseTo(1.959963984540054, 14);
  expect(studentTQuantile(0.975, 1e9)).toBeCloseTo(1.959963984540054, 6);
});

test('ends and bad input', () => {
  expect(studentTQuantile(0.5, 3)).toBe(0);
  expect(studentTQuantile(1, 3)).toBe(Number.POSITIVE_INFINITY);
  expect(studentTCdf(Number.NEGATIVE_INFINITY, 3)).toBe(0);
  expect(() => studentTCdf(1, 0)).toThrow('studentTCdf: degreesOfFreedom must be above 0, got 0');
});
