import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interpolate } from './interpolate.js';

test('stays between the two, whatever their size', () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(finite, finite, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, fraction) => {
      const [lower, upper] = a < b ? [a, b] : [b, a];
      const between = interpolate(lower, upper, fraction);
      expect(between >= lower && between <= upper).toBe(true);
    }),
  );
});
