import { expect, test } from 'vitest';
import { pluralize } from './pluralize.js';

test('counts with nouns', () => {
  expect(pluralize(1, 'benchmark')).toBe('1 benchmark');
  expect(pluralize(3, 'benchmark')).toBe('3 benchmarks');
  expect(pluralize(0, 'launch')).toBe('0 launches');
  expect(pluralize(1200, 'entry')).toBe('1,200 entries');
  expect(pluralize(2, 'day')).toBe('2 days');
  expect(pluralize(2, 'axis', 'axes')).toBe('2 axes');
  expect(pluralize(1.5, 'launch')).toBe('1.5 launches');
});
