import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BoundedSeries } from './bounded-series.js';

test('below its bound it keeps everything', () => {
  const series = new BoundedSeries(10);
  for (let i = 0; i < 9; i++) series.push(i);
  expect(series.values).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(series.measured).toBe(9);
});

test('beyond it, what is kept is evenly spaced from the first value on, and within the bound', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 50 }), fc.integer({ min: 1, max: 5000 }), (bound, count) => {
      const series = new BoundedSeries(bound);
      for (let i = 0; i < count; i++) series.push(i);
      const { values } = series;
      expect(series.measured).toBe(count);
      expect(values.length).toBeLessThanOrEqual(bound);
      expect(values[0]).toBe(0);
      const stride = values.length > 1 ? (values[1] as number) : 1;
      expect(values).toEqual(values.map((_, i) => i * stride));
      // Nothing at the end is missing but what the next stride would hold.
      expect(count - 1 - (values.at(-1) as number)).toBeLessThan(2 * stride);
    }),
  );
});

test('cleared, it starts over', () => {
  const series = new BoundedSeries(4);
  for (let i = 0; i < 100; i++) series.push(i);
  series.clear();
  series.push(7);
  expect(series.values).toEqual([7]);
  expect(series.measured).toBe(1);
});
