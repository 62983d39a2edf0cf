import fc from 'fast-check';
import { expect, test } from 'vitest';
import { benjaminiHochberg } from './false-discovery.js';

test('agrees with SciPy', () => {
  // scipy.stats.false_discovery_control([.01, .04, .03, .005, .5, .03]); R's p.adjust(p, 'BH') is the same
  const adjusted = benjaminiHochberg([0.01, 0.04, 0.03, 0.005, 0.5, 0.03]);
  [0.03, 0.048, 0.045, 0.03, 0.5, 0.045].forEach((expected, index) => {
    expect(adjusted[index]).toBeCloseTo(expected, 14);
  });
});

test('one is unchanged, none gives none, bad is named', () => {
  expect(benjaminiHochberg([0.2])).toEqual([0.2]);
  expect(benjaminiHochberg([])).toEqual([]);
  expect(() => benjaminiHochberg([0.1, 1.2])).toThrow(
    'benjaminiHochberg: pValues[1] must be between 0 and 1, got 1.2',
  );
});

test('never below the p value, never above 1, order kept', () => {
  const family = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });
  fc.assert(
    fc.property(family, (pValues) => {
      const adjusted = benjaminiHochberg(pValues);
      pValues.forEach((p, index) => {
        const value = adjusted[index] as number;
        expect(value >= p && value <= 1).toBe(true);
        pValues.forEach((other, j) => {
          if (p <= other) expect(value).toBeLessThanOrEqual(adjusted[j] as number);
        });
      });
    }),
  );
});
