import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundSignificant } from './round.js';

test('keeps the leading digits', () => {
  expect(roundSignificant(123456.789, 3)).toBe(123000);
  expect(roundSignificant(0.00012345678, 6)).toBe(0.000123457);
  expect(roundSignificant(-98765.4, 2)).toBe(-99000);
  expect(roundSignificant(12345678, 6)).toBe(12345700);
  expect(Object.is(roundSignificant(-0, 6), 0)).toBe(true);
});

test('is within half a digit, and twice is once', () => {
  const value = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 });
  fc.assert(
    fc.property(value, fc.integer({ min: 1, max: 17 }), (number, digits) => {
      const rounded = roundSignificant(number, digits);
      // What is written is read as the nearest double, and the ratio is one too: half a unit in the last place each.
      if (Math.abs(number) > 1e-290)
        expect(Math.abs(rounded / number - 1)).toBeLessThanOrEqual(5 * 10 ** -digits + 2 * Number.EPSILON);
      expect(roundSignificant(rounded, digits)).toBe(rounded);
      expect(roundSignificant(number, 17)).toBe(number + 0);
    }),
  );
});

test('bad input is named', () => {
  expect(() => roundSignificant(Number.NaN, 6)).toThrow(
    'roundSignificant: value must be a finite number, got NaN',
  );
  expect(() => roundSignificant(1, 18)).toThrow('roundSignificant: digits must be at most 17, got 18');
});
