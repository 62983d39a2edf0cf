import fc from 'fast-check';
import { expect, test } from 'vitest';
import { histogram, sparkline } from './sparkline.js';

test('lowest to highest, gaps as spaces', () => {
  expect(sparkline([1, 2, 3, 4, 5, 6, 7, 8])).toBe('▁▂▃▄▅▆▇█');
  expect(sparkline([1, null, 8, Number.NaN, 1])).toBe('▁ █ ▁');
  expect(sparkline([1, 4, 8], { ascii: true })).toBe('_-#');
});

test('equal values are in the middle, none give nothing', () => {
  expect(sparkline([5, 5, 5])).toBe('▄▄▄');
  expect(sparkline([])).toBe('');
  expect(sparkline([null, null])).toBe('  ');
});

test('longer series are averaged into the width', () => {
  expect(sparkline([0, 2, 6, 8, 14, 14], { width: 3 })).toBe('▁▄█');
  expect(sparkline([1, 2], { width: 10 })).toBe('▁█');
  expect(() => sparkline([1], { width: 0 })).toThrow(
    'sparkline: width must be a whole number of at least 1, got 0',
  );
});

test('histogram shows where values are', () => {
  expect(histogram([1, 1, 1, 1, 2, 2, 4], { bins: 4 })).toBe('█▄ ▂');
  expect(histogram([3, 3], { bins: 5 })).toBe('  █  ');
  expect(histogram([], { bins: 3 })).toBe('   ');
  expect(histogram([0, 1, 1], { bins: 2, ascii: true })).toBe('-#');
});

test('is as long as asked, with the extremes in it', () => {
  const value = fc.option(fc.double({ noNaN: true }), { nil: null });
  fc.assert(
    fc.property(fc.array(value), fc.integer({ min: 1, max: 30 }), (values, width) => {
      const line = sparkline(values, { width });
      expect(line).toHaveLength(Math.min(width, values.length));
      expect(line).toMatch(/^[▁▂▃▄▅▆▇█ ]*$/);
      const known = values.filter((one) => one !== null);
      expect(histogram(known, { bins: width })).toMatch(/^[▁▂▃▄▅▆▇█ ]+$/);
    }),
  );
});
