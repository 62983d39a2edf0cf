import { expect, test } from 'vitest';
import { formatQuantity, type QuantityUnit } from './quantity.js';

test('every unit prints in its way', () => {
  expect(formatQuantity(12_345, 'ns')).toBe('12.3 µs');
  expect(formatQuantity(1536, 'bytes')).toBe('1.54 kB');
  expect(formatQuantity(12_300, 'ops/s')).toBe('12.3 k/s');
  expect(formatQuantity(97.3, 'percent')).toBe('97.3 %');
  expect(formatQuantity(1.32, 'ratio')).toBe('1.32×');
  expect(formatQuantity(1234, 'count')).toBe('1,234');
  expect(() => formatQuantity(1, 'miles' as QuantityUnit)).toThrow('formatQuantity: unknown unit "miles"');
});

test('no unit prints a non-zero value as zero, or NaN', () => {
  for (const unit of ['ns', 'bytes', 'ops/s', 'percent', 'ratio', 'count'] as const) {
    expect(formatQuantity(1e-7, unit)).toMatch(/[1-9]/);
    expect(formatQuantity(Number.NaN, unit)).toBe('–');
  }
});
