import { expect, test } from 'vitest';
import { formatBytes, parseBytes } from './bytes.js';

test.each([
  [0, '0 B'],
  [12, '12 B'],
  [12.5, '12.5 B'],
  [999, '999 B'],
  [999.9, '1.00 kB'],
  [1536, '1.54 kB'],
  [-20e6, '-20.0 MB'],
  [999_999, '1.00 MB'],
  [3.2e9, '3.20 GB'],
  [Number.NaN, '–'],
])('formatBytes(%d) is %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test('parseBytes knows decimal and binary units', () => {
  expect(parseBytes('2MB')).toBe(2e6);
  expect(parseBytes('64 KiB')).toBe(65536);
  expect(parseBytes('1.5kb')).toBe(1500);
  expect(parseBytes('512 B')).toBe(512);
  expect(() => parseBytes('512')).toThrow('parseBytes: "512" has no unit; add one of b, kb,');
  expect(() => parseBytes('2 elephants')).toThrow('parseBytes: "2 elephants" has an unknown unit');
});
