import { expect, test } from 'vitest';
import { fileInside } from './file-inside.js';

test.each([
  ['/work/src/a.ts', '/work', 'src/a.ts'],
  ['/work/..odd/a.ts', '/work', '..odd/a.ts'],
  ['/elsewhere/a.ts', '/work', '/elsewhere/a.ts'],
  ['/work-2/a.ts', '/work', '/work-2/a.ts'],
  // A backslash is a character like any other there.
  [String.raw`/work/a\b.ts`, '/work', String.raw`a\b.ts`],
  [String.raw`C:\work\src\a.ts`, String.raw`C:\work`, 'src/a.ts'],
  [String.raw`c:\Work\src\a.ts`, String.raw`C:\work`, 'src/a.ts'],
  ['C:/work/src/a.ts', String.raw`C:\work`, 'src/a.ts'],
  [String.raw`D:\lib\a.ts`, String.raw`C:\work`, 'D:/lib/a.ts'],
  [String.raw`\\server\share\a.ts`, String.raw`\\server\share`, 'a.ts'],
  // A profile of a Windows machine, read on another.
  [String.raw`C:\work\src\a.ts`, '/work', 'C:/work/src/a.ts'],
  ['/work/src/a.ts', String.raw`C:\work`, '/work/src/a.ts'],
  ['node:fs', '/work', 'node:fs'],
  ['https://example.com/a.js', '/work', 'https://example.com/a.js'],
  ['', '/work', ''],
])('%s in %s is %s', (file, directory, expected) => {
  expect(fileInside(file, directory)).toBe(expected);
});
