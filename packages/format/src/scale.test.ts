import fc from 'fast-check';
import { expect, test } from 'vitest';
import { significant } from './scale.js';

test('keeps whole digits and never reads as zero', () => {
  expect(significant(1234.6, 3)).toBe('1235');
  expect(significant(12.345, 3)).toBe('12.3');
  expect(significant(0.000012345, 2)).toBe('0.000012');
  expect(significant(-0, 3)).toBe('0');
  expect(significant(1.5e-12, 2)).toBe('1.5e-12');
  expect(significant(1.5e20, 3)).toBe('1.50e20');
});

test('reads back to within half a digit', () => {
  const value = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 });
  fc.assert(
    fc.property(value, fc.integer({ min: 1, max: 15 }), (number, digits) => {
      const read = Number(significant(number, digits));
      expect(read === 0).toBe(number === 0);
      if (Math.abs(number) > 1e-290)
        expect(Math.abs(read / number - 1)).toBeLessThanOrEqual(5.1 * 10 ** -digits);
    }),
  );
});
