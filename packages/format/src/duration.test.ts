import fc from 'fast-check';
import { expect, test } from 'vitest';
import { durationUnit, formatDuration, parseDuration } from './duration.js';

test.each([
  [0, '0 ns'],
  [0.25, '0.250 ns'],
  [5, '5.00 ns'],
  [12_345, '12.3 µs'],
  [999.6, '1.00 µs'],
  [-1.5e6, '-1.50 ms'],
  [2.5e9, '2.50 s'],
  [59.99e9, '1.00 min'],
  [150e9, '2.50 min'],
  [7_200e9, '120 min'],
  [Number.NaN, '–'],
  [Number.POSITIVE_INFINITY, '∞'],
  [Number.NEGATIVE_INFINITY, '-∞'],
])('formatDuration(%d) is %s', (ns, text) => {
  expect(formatDuration(ns)).toBe(text);
});

test('digits and a unit for a column', () => {
  expect(formatDuration(12_345, { digits: 5 })).toBe('12.345 µs');
  expect(formatDuration(12_345, { unit: 'ms' })).toBe('0.0123 ms');
  expect(formatDuration(1, { unit: 's' })).toBe('0.00000000100 s');
  expect(durationUnit([900, 12_000, 15_000, 2e6])).toBe('µs');
  expect(durationUnit([0, Number.NaN, 3e6])).toBe('ms');
  expect(durationUnit([])).toBe('ns');
  expect(() => formatDuration(1, { digits: 0 })).toThrow(
    'formatDuration: digits must be a whole number from 1 to 15',
  );
});

test.each([
  ['20ms', 20e6],
  ['1.1us', 1100],
  ['1.1 µs', 1100],
  ['1.1μs', 1100],
  [' 250 ns ', 250],
  ['.5s', 5e8],
  ['2 min', 120e9],
  ['2m', 120e9],
  ['1.5h', 5.4e12],
  ['10MS', 10e6],
  ['0s', 0],
])('parseDuration(%j) is %d', (text, ns) => {
  expect(parseDuration(text)).toBe(ns);
});

test.each([
  ['20', 'parseDuration: "20" has no unit; add one of ns, us, µs, μs, ms, s, m, min, h, such as "20ms"'],
  ['20 parsecs', 'parseDuration: "20 parsecs" has an unknown unit; use one of ns,'],
  ['fast', 'parseDuration: "fast" is not a duration; write a number and a unit, such as "20ms"'],
  ['1m30s', 'parseDuration: "1m30s" is not a duration'],
  ['-5ms', 'parseDuration: "-5ms" must not be negative'],
  ['', 'parseDuration: "" is not a duration'],
  ['5constructor', 'has an unknown unit'],
  [`${'9'.repeat(400)}s`, 'is too large'],
])('parseDuration(%j) is refused', (text, message) => {
  expect(() => parseDuration(text)).toThrow(message);
  expect(() => parseDuration(text)).toThrow(RangeError);
});

test('what is printed can be read', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e16, noNaN: true }), (ns) => {
      expect(parseDuration(formatDuration(ns)) / ns).toBeCloseTo(1, 2);
    }),
  );
});
