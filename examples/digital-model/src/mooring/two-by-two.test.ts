import { expect, it } from 'vitest';
import { solveTwoByTwo } from './two-by-two.js';

it('solves a system of two equations', () => {
  // 2x + y = 5, x − 3y = −8
  const { x, y } = solveTwoByTwo({ xx: 2, xy: 1, yx: 1, yy: -3 }, { x: 5, y: -8 });
  expect(x).toBeCloseTo(1, 12);
  expect(y).toBeCloseTo(3, 12);
});

it('refuses a singular matrix', () => {
  expect(() => solveTwoByTwo({ xx: 1, xy: 2, yx: 2, yy: 4 }, { x: 1, y: 1 })).toThrow(RangeError);
});
