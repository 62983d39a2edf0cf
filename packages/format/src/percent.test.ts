import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPercent, formatRatio, formatRelativeChange, parsePercent } from './percent.js';

test('percentages', () => {
  expect(formatPercent(0.05)).toBe('5.0 %');
  expect(formatPercent(0.0003)).toBe('0.03 %');
  expect(formatPercent(-0.00001)).toBe('-0.001 %');
  expect(formatPercent(0)).toBe('0.0 %');
  expect(formatPercent(12.345)).toBe('1234.5 %');
  expect(formatPercent(0.12345, { decimals: 0 })).toBe('12 %');
  expect(formatPercent(0.05, { signed: true })).toBe('+5.0 %');
  expect(formatPercent(Number.NaN, { signed: true })).toBe('–');
  expect(() => formatPercent(1, { decimals: -1 })).toThrow('formatPercent: decimals must be a whole number');
});

test('changes and ratios', () => {
  expect(formatRelativeChange(0.05)).toBe('+5.0 %');
  expect(formatRelativeChange(-0.1)).toBe('-10.0 %');
  expect(formatRelativeChange(0)).toBe('0.0 %');
  expect(formatRelativeChange(-0)).toBe('0.0 %');
  expect(formatRelativeChange(Number.POSITIVE_INFINITY)).toBe('+∞');
  expect(formatRelativeChange(98.99)).toBe('+9899.0 %');
  expect(formatRelativeChange(99)).toBe('100×');
  expect(formatRelativeChange(123)).toBe('124×');
  expect(formatRelativeChange(6.94e31)).toBe('6.94e31×');
  expect(formatRelativeChange(-0.9999)).toBe('-100.0 %');
  expect(formatRatio(999_999)).toBe('999999×');
  expect(formatRatio(1_234_567)).toBe('1.23e6×');
  expect(formatRatio(3.2e31, { digits: 2 })).toBe('3.2e31×');
  expect(formatRatio(1.32)).toBe('1.32×');
  expect(formatRatio(0)).toBe('0×');
  expect(formatRatio(12.34)).toBe('12.3×');
});

test('only zero reads as zero', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e290, max: 1e290 }), (fraction) => {
      const text = formatPercent(fraction);
      if (fraction * 100 !== 0) expect(Number(text.replace(' %', ''))).not.toBe(0);
      expect(text).not.toMatch(/NaN|undefined/);
    }),
  );
});

test('parsePercent', () => {
  expect(parsePercent('5%')).toBe(0.05);
  expect(parsePercent('-2.5 %')).toBe(-0.025);
  expect(parsePercent('0%')).toBe(0);
  expect(() => parsePercent('5')).toThrow('parsePercent: "5" has no unit; add one of %, such as "5%"');
  expect(() => parsePercent('%')).toThrow('parsePercent: "%" is not a percentage');
});

test('a relative change is never longer than eleven characters, however large', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1, max: 1e300 }), (fraction) => {
      fc.pre(fraction === 0 || Math.abs(fraction) >= 1e-6);
      expect(formatRelativeChange(fraction).length).toBeLessThanOrEqual(11);
    }),
  );
});
