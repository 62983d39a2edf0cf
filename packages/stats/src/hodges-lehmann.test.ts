import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hodgesLehmann, hodgesLehmannShift } from './hodges-lehmann.js';
import { median } from './quantile.js';
import { createRandom } from './random.js';

const a = [3.1, 2.2, 5.8, 4.4, 7.9];
const b = [6.3, 8.1, 9.4, 2.9, 5.0, 7.7];

test('agree with all pairs listed in NumPy', () => {
  expect(hodgesLehmann(a)).toBeCloseTo(4.45, 14);
  expect(hodgesLehmannShift(a, b)).toBeCloseTo(1.9, 14);
});

test('counting gives what listing gives', () => {
  const random = createRandom('pairs');
  for (const digits of [0, 1, 15]) {
    const round = (value: number): number => Number(value.toFixed(digits));
    const x = Array.from({ length: 120 }, () => round(10 * random.nextNormal()));
    const y = Array.from({ length: 90 }, () => round(3 + 10 * random.nextNormal()));
    const means: number[] = [];
    x.forEach((one, i) => {
      for (const other of x.slice(i)) means.push((one + other) / 2);
    });
    expect(hodgesLehmann(x)).toBeCloseTo(median(means), 12);
    const differences = x.flatMap((from) => y.map((to) => to - from));
    expect(hodgesLehmannShift(x, y)).toBeCloseTo(median(differences), 12);
  }
});

test('equal values, one value, and a wild quarter', () => {
  expect(hodgesLehmann(new Float64Array(200).fill(2.5))).toBe(2.5);
  expect(hodgesLehmannShift(new Float64Array(100).fill(1), new Float64Array(100).fill(3))).toBe(2);
  expect(hodgesLehmann([4])).toBe(4);
  expect(hodgesLehmann([1, 2, 3, 4, 5, 6, 7, 1e12])).toBeLessThan(10);
});

test('move and scale with the values', () => {
  const values = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 150 });
  fc.assert(
    fc.property(values, fc.integer({ min: -1e6, max: 1e6 }), (list, shift) => {
      const centre = hodgesLehmann(list);
      expect(hodgesLehmann(list.map((value) => value + shift))).toBe(centre + shift);
      expect(hodgesLehmann(list.map((value) => -4 * value))).toBe(-4 * centre + 0);
      expect(
        hodgesLehmannShift(
          list,
          list.map((value) => value + shift),
        ),
      ).toBe(shift);
    }),
    { numRuns: 60 },
  );
});

test('thousands of values take no list of millions', () => {
  const random = createRandom('many');
  const values = Array.from({ length: 20_000 }, () => random.nextNormal());
  expect(Math.abs(hodgesLehmann(values))).toBeLessThan(0.03);
});
