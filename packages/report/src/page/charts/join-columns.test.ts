import { expect, it } from 'vitest';
import { joinColumns, valueAt } from './join-columns.js';

it('puts curves over places of their own onto one axis', () => {
  const joined = joinColumns([
    { xs: [1, 3], ys: [10, 30] },
    { xs: [2, 3], ys: [5, 6] },
  ]);
  expect(joined).toEqual([
    [1, 2, 3],
    [10, null, 30],
    [null, 5, 6],
  ]);
});

it('keeps a step of a curve that has a place several times', () => {
  const [xs, ys] = joinColumns([{ xs: [5, 5, 5, 7], ys: [0, 1, 2, 3] }]);
  expect(ys).toEqual([0, 1, 2, 3]);
  expect(xs).toEqual([...xs].sort((a, b) => a - b));
  expect(new Set(xs).size).toBe(4);
  expect(xs[2]).toBeCloseTo(5, 6);
});

it('reads a curve between its points and beyond its ends', () => {
  const curve = { xs: [1, 3, 3, 4], ys: [0, 50, 80, 100] };
  expect([0, 1, 2, 3.5, 4, 9].map((x) => valueAt(curve, x))).toEqual([0, 0, 25, 90, 100, 100]);
});
