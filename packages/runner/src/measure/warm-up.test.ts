import { expect, test } from 'vitest';
import { isSteady } from './warm-up.js';

const samples = (count: number, valueAt: (i: number) => number) =>
  Array.from({ length: count }, (_, i) => valueAt(i));

test('fewer than two windows of eight cannot tell', () => {
  expect(isSteady([])).toBeNull();
  expect(isSteady(samples(15, () => 10))).toBeNull();
  expect(isSteady(samples(16, () => 10))).toBe(true);
});

test('still falling by more than 2 % a window is not steady', () => {
  expect(isSteady(samples(16, (i) => (i < 8 ? 100 : 97)))).toBe(false);
  expect(isSteady(samples(16, (i) => (i < 8 ? 100 : 99)))).toBe(true);
});

test('only the last two windows count', () => {
  expect(isSteady(samples(32, (i) => (i < 16 ? 1000 - 50 * i : 100)))).toBe(true);
});

test('rising is no reason to wait, and spikes do not move a window', () => {
  expect(isSteady(samples(16, (i) => 100 + i))).toBe(true);
  expect(isSteady(samples(16, (i) => (i === 3 ? 5000 : 100)))).toBe(true);
});
