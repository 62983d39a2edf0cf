import { expect, test } from 'vitest';
import { fileInside } from './file-inside.js';

test.each([
  ['/app/src/a.ts', '/app', 'src/a.ts'],
  ['/app/..odd/a.ts', '/app', '..odd/a.ts'],
  ['/elsewhere/a.ts', '/app', '/elsewhere/a.ts'],
  ['/app-2/a.ts', '/app', '/app-2/a.ts'],
  // A backslash is a character like any other there.
  [String.raw`/app/a\b.ts`, '/app', String.raw`a\b.ts`],
  [String.raw`C:\app\src\a.ts`, String.raw`C:\app`, 'src/a.ts'],
  [String.raw`c:\App\src\a.ts`, String.raw`C:\app`, 'src/a.ts'],
  ['C:/app/src/a.ts', String.raw`C:\app`, 'src/a.ts'],
  [String.raw`D:\lib\a.ts`, String.raw`C:\app`, 'D:/lib/a.ts'],
  [String.raw`\\server\share\a.ts`, String.raw`\\server\share`, 'a.ts'],
  // A profile of a Windows machine, read on another.
  [String.raw`C:\app\src\a.ts`, '/app', 'C:/app/src/a.ts'],
  ['/app/src/a.ts', String.raw`C:\app`, '/app/src/a.ts'],
  ['node:fs', '/app', 'node:fs'],
  ['https://example.com/a.js', '/app', 'https://example.com/a.js'],
  ['', '/app', ''],
])('%s in %s is %s', (file, directory, expected) => {
  expect(fileInside(file, directory)).toBe(expected);
});
