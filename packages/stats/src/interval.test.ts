import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meanInterval, medianInterval } from './interval.js';
import { mean } from './moments.js';
import { median } from './quantile.js';
import { createRandom } from './random.js';

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 40 });

test('meanInterval agrees with SciPy', () => {
  const sample = [3.1, 2.2, 5.8, 4.4, 7.9];
  // scipy.stats.t.interval(.95, 4, np.mean(x), scipy.stats.sem(x))
  const interval = meanInterval(sample);
  expect(interval.lower).toBeCloseTo(1.8795039926251178, 12);
  expect(interval.upper).toBeCloseTo(7.480496007374883, 12);
  expect(interval.level).toBe(0.95);
});

test('medianInterval takes the order statistics of the printed tables', () => {
  // Hollander and Wolfe, and benchstat: n = 6 gives 1st..6th at 96.9 %, 10 gives 2nd..9th at 97.9 %,
  // 25 gives 8th..18th at 95.7 %.
  const upTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1);
  expect(medianInterval(upTo(6))).toEqual({
    lower: 1,
    upper: 6,
    level: 0.95,
    coverage: expect.closeTo(0.96875, 12),
  });
  expect(medianInterval(upTo(10))).toMatchObject({
    lower: 2,
    upper: 9,
    coverage: expect.closeTo(0.978515625, 12),
  });
  expect(medianInterval(upTo(25))).toMatchObject({
    lower: 8,
    upper: 18,
    coverage: expect.closeTo(0.9567147, 6),
  });
});

test('medianInterval of too few values says what it is worth', () => {
  expect(medianInterval([3, 1, 2])).toEqual({
    lower: 1,
    upper: 3,
    level: 0.95,
    coverage: expect.closeTo(0.75, 12),
  });
  expect(medianInterval([4])).toEqual({ lower: 4, upper: 4, level: 0.95, coverage: 0 });
});

test('intervals hold their centre and move with the values', () => {
  fc.assert(
    fc.property(values, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (list, level) => {
      const ofMean = meanInterval(list, level);
      expect(ofMean.lower <= mean(list) && mean(list) <= ofMean.upper).toBe(true);
      const ofMedian = medianInterval(list, level);
      expect(ofMedian.lower <= median(list) && median(list) <= ofMedian.upper).toBe(true);
      const mirrored = medianInterval(
        list.map((value) => -2 * value),
        level,
      );
      expect(mirrored.lower).toBe(-2 * ofMedian.upper);
      expect(mirrored.upper).toBe(-2 * ofMedian.lower);
    }),
  );
});

test('a million values, and the coverage is what it says', () => {
  expect(medianInterval(new Float64Array(1e6)).coverage).toBeCloseTo(0.95, 2);
  const random = createRandom('coverage');
  let covered = 0;
  for (let trial = 0; trial < 2000; trial += 1) {
    const { lower, upper } = medianInterval(Array.from({ length: 10 }, () => Math.exp(random.nextNormal())));
    if (lower <= 1 && upper >= 1) covered += 1;
  }
  expect(covered / 2000).toBeCloseTo(0.9785, 1);
});

test('bad input is named', () => {
  expect(() => meanInterval([1])).toThrow('meanInterval: values needs at least 2 values, got 1');
  expect(() => medianInterval([1], 95)).toThrow('medianInterval: level must be above 0 and below 1, got 95');
});
