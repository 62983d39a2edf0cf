import { expect, test } from 'vitest';
import { formatCount, formatRate } from './count.js';

test.each([
  [0, '0'],
  [-0, '0'],
  [7, '7'],
  [1234, '1,234'],
  [-1_234_567, '-1,234,567'],
  [0.5, '0.5'],
  [12.04, '12'],
  [999.96, '1,000'],
  [1234.5, '1,235'],
  [0.000001234, '0.00000123'],
  [1e18, '1.00e18'],
  [Number.NaN, '–'],
])('formatCount(%d) is %s', (count, text) => {
  expect(formatCount(count)).toBe(text);
});

test.each([
  [0, '0 /s'],
  [0.5, '0.500 /s'],
  [950, '950 /s'],
  [12_300, '12.3 k/s'],
  [1.2e6, '1.20 M/s'],
  [4.56e9, '4.56 G/s'],
  [Number.POSITIVE_INFINITY, '∞'],
])('formatRate(%d) is %s', (rate, text) => {
  expect(formatRate(rate)).toBe(text);
});
