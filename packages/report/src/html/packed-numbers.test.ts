import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packNumbers, unpackNumbers } from './packed-numbers.js';

const back = (values: readonly (number | null)[]) => unpackNumbers(packNumbers(values));

describe('packNumbers', () => {
  it('gives whole numbers and gaps back as they were', () => {
    for (const values of [
      [],
      [0],
      [7, 8, 9],
      [1, null, 3],
      [null],
      [0, 250_000],
      [-5, 5, 0],
      [3, 3, 3],
      [0, 7, 14, 70],
      [0, 64],
    ]) {
      expect(back(values), JSON.stringify(values)).toEqual(values);
    }
  });

  it('gives positive numbers back to four digits and a half, over six orders of magnitude', () => {
    const positive = fc.double({ min: 1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(positive, { minLength: 1 }), (values) => {
        back(values).forEach((value, i) => {
          const expected = values[i] as number;
          expect(Math.abs((value as number) - expected) / expected).toBeLessThan(4e-5);
        });
      }),
    );
  });

  it('gives numbers of either sign back within a part of their span', () => {
    const signed = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 2 });
    fc.assert(
      fc.property(signed, (some) => {
        const values = [-1.5, ...some];
        const span = Math.max(...values) - Math.min(...values);
        back(values).forEach((value, i) => {
          const tolerance = span / 250_000 + Math.abs(values[i] as number) * 1e-5;
          expect(Math.abs((value as number) - (values[i] as number))).toBeLessThanOrEqual(tolerance);
        });
      }),
    );
  });

  it('takes three characters a number, one for a step, and none for a count', () => {
    expect(packNumbers([0, 2, 4])).toEqual({ start: 0, steps: 'CC' });
    expect(packNumbers([1.5, 2.5])).toMatchObject({ text: expect.stringMatching(/^[\w-]{6}$/) });
    expect(JSON.stringify(packNumbers(Array.from({ length: 500 }, (_, i) => i))).length).toBeLessThan(30);
  });
});
