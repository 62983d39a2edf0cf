import { posix, win32 } from 'node:path';
import { expect, test } from 'vitest';
import { isWithin } from './folder.js';

test.each([
  ['/app/.benchmarks', '/app/.benchmarks', true],
  ['/app/.benchmarks', '/app/.benchmarks/history/index', true],
  ['/app/.benchmarks', '/app/.benchmarks/..odd', true],
  ['/app/.benchmarks', '/app', false],
  ['/app/.benchmarks', '/app/.benchmarks-2', false],
  ['/', '/app', true],
])('with slashes, in %s: %s is %s', (folder, inner, expected) => {
  expect(isWithin(folder, inner, posix)).toBe(expected);
});

test.each([
  [String.raw`C:\app\.benchmarks`, String.raw`C:\app\.benchmarks\history`, true],
  // Windows ignores case, also of the drive.
  [String.raw`C:\app\.benchmarks`, String.raw`c:\App\.benchmarks\history`, true],
  [String.raw`C:\app\.benchmarks`, String.raw`C:\app`, false],
  [String.raw`C:\app\.benchmarks`, String.raw`C:\app\other`, false],
  // A junction to another drive, or to another machine.
  [String.raw`C:\app\.benchmarks`, String.raw`D:\app\.benchmarks\history`, false],
  [String.raw`C:\app\.benchmarks`, String.raw`\\server\share\history`, false],
])('on Windows, in %s: %s is %s', (folder, inner, expected) => {
  expect(isWithin(folder, inner, win32)).toBe(expected);
});
