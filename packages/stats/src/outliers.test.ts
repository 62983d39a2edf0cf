import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classifyOutliers } from './outliers.js';

test('counts each side, severe before mild', () => {
  // Quartiles of 1..9 with the four strays are found by hand: Q1 = 3, Q3 = 7 for -40 -6 3 3 4 5 6 7 7 16 50.
  const counts = classifyOutliers([-40, -6, 3, 3, 4, 5, 6, 7, 7, 16, 50]);
  expect(counts).toEqual({ lowSevere: 1, lowMild: 1, highMild: 1, highSevere: 1 });
});

test('a value on a fence is inside', () => {
  // Q1 = 0, Q3 = 4: the fences are -6 and 10.
  expect(classifyOutliers([-6, 0, 2, 4, 10])).toEqual({
    lowSevere: 0,
    lowMild: 0,
    highMild: 0,
    highSevere: 0,
  });
});

test('never more than half of the values are outliers, order does not matter', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 60 }), (values) => {
      const counts = classifyOutliers(values);
      const total = counts.lowSevere + counts.lowMild + counts.highMild + counts.highSevere;
      expect(total).toBeLessThanOrEqual(values.length / 2);
      expect(classifyOutliers([...values].reverse())).toEqual(counts);
    }),
  );
});
