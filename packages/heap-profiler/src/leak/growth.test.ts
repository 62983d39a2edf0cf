import { expect, test } from 'vitest';
import { fitGrowth, isGrowing } from './growth.js';

const line = (values: number[]) => Float64Array.from(values);

test('a steady slope is bytes per operation', () => {
  const sizes = line([0, 64_000, 128_000, 192_000, 256_000, 320_000, 384_000]);
  expect(fitGrowth(sizes, 1000)).toEqual({ bytes: 64, lowerBytes: 64, upperBytes: 64, level: 0.99 });
  expect(isGrowing(sizes, 1000)).toBe(true);
});

test('noise, one step, a cache that fills and the little that V8 keeps are no leaks', () => {
  expect(isGrowing(line([0, 9000, -8000, 7000, -9000, 8000, 0, 9000, -3000]), 1000)).toBe(false);
  expect(isGrowing(line([0, 0, 0, 50_000, 50_000, 50_000, 50_000, 50_000, 50_000]), 1000)).toBe(false);
  expect(isGrowing(line([0, 40_000, 70_000, 90_000, 95_000, 96_000, 96_500, 96_600, 96_700]), 1000)).toBe(
    false,
  );
  expect(isGrowing(line([0, 112, 224, 336, 448, 560, 672, 784, 896]), 1000)).toBe(false);
});
