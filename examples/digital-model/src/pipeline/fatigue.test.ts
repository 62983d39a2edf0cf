import { expect, it } from 'vitest';
import { minerDamage } from './fatigue.js';

const curve = { breakingStrengthN: 6e6, constant: 316, slope: 3 };

it('is 1 after as many equal cycles as the curve allows', () => {
  // A tenth of the breaking strength: N = 316 · 10³.
  const cycle = { rangeN: 0.6e6, meanN: 1e6, count: 1 } as const;
  expect(
    minerDamage(
      Array.from({ length: 1000 }, () => cycle),
      curve,
    ),
  ).toBeCloseTo(1000 / 316_000, 12);
});

it('grows with the third power of the range, and half cycles count half', () => {
  const whole = minerDamage([{ rangeN: 1e6, meanN: 0, count: 1 }], curve);
  expect(minerDamage([{ rangeN: 2e6, meanN: 0, count: 1 }], curve) / whole).toBeCloseTo(8, 12);
  expect(minerDamage([{ rangeN: 1e6, meanN: 0, count: 0.5 }], curve) / whole).toBeCloseTo(0.5, 12);
});

it('is 0 without cycles', () => {
  expect(minerDamage([], curve)).toBe(0);
});
