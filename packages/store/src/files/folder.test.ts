import { posix, win32 } from 'node:path';
import { expect, test } from 'vitest';
import { isWithin } from './folder.js';

test.each([
  ['/work/.benchmarks', '/work/.benchmarks', true],
  ['/work/.benchmarks', '/work/.benchmarks/history/index', true],
  ['/work/.benchmarks', '/work/.benchmarks/..odd', true],
  ['/work/.benchmarks', '/work', false],
  ['/work/.benchmarks', '/work/.benchmarks-2', false],
  ['/', '/work', true],
])('with slashes, in %s: %s is %s', (folder, inner, expected) => {
  expect(isWithin(folder, inner, posix)).toBe(expected);
});

test.each([
  [String.raw`C:\work\.benchmarks`, String.raw`C:\work\.benchmarks\history`, true],
  // Windows ignores case, also of the drive.
  [String.raw`C:\work\.benchmarks`, String.raw`c:\Work\.benchmarks\history`, true],
  [String.raw`C:\work\.benchmarks`, String.raw`C:\work`, false],
  [String.raw`C:\work\.benchmarks`, String.raw`C:\work\other`, false],
  // A junction to another drive, or to another machine.
  [String.raw`C:\work\.benchmarks`, String.raw`D:\work\.benchmarks\history`, false],
  [String.raw`C:\work\.benchmarks`, String.raw`\\server\share\history`, false],
])('on Windows, in %s: %s is %s', (folder, inner, expected) => {
  expect(isWithin(folder, inner, win32)).toBe(expected);
});
