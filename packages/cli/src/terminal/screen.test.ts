import { ansiStyle, plainStyle } from '@benchline/format';
import { expect, test } from 'vitest';
import { screenOf } from './screen.js';

const terminal = { isTTY: true, columns: 100 } as NodeJS.WriteStream;
const pipe = {} as NodeJS.WriteStream;

test.each([
  ['a terminal', terminal, {}, ansiStyle],
  ['a pipe', pipe, {}, plainStyle],
  ['NO_COLOR', terminal, { NO_COLOR: '1' }, plainStyle],
  ['an empty NO_COLOR says nothing', terminal, { NO_COLOR: '' }, ansiStyle],
  ['FORCE_COLOR', pipe, { FORCE_COLOR: '1' }, ansiStyle],
  ['FORCE_COLOR=0', terminal, { FORCE_COLOR: '0' }, plainStyle],
  ['NO_COLOR counts before FORCE_COLOR', pipe, { NO_COLOR: '1', FORCE_COLOR: '1' }, plainStyle],
  ['a dumb terminal', terminal, { TERM: 'dumb' }, plainStyle],
])('colours: %s', (_what, stream, variables, style) => {
  expect(screenOf(stream, variables).style).toBe(style);
});

test('a terminal has its width, a pipe is wide', () => {
  expect(screenOf(terminal, {}).width).toBe(100);
  expect(screenOf({ ...terminal, columns: 10 } as NodeJS.WriteStream, {}).width).toBe(40);
  expect(screenOf(pipe, {}).width).toBe(160);
});

test.each([
  ['linux', terminal, { LANG: 'en_US.UTF-8', TERM: 'xterm-256color' }, false],
  ['linux', terminal, {}, false],
  ['linux', terminal, { LANG: 'C' }, true],
  ['linux', terminal, { LANG: 'de_DE.utf8', LC_ALL: 'C' }, true],
  ['linux', terminal, { TERM: 'linux', LANG: 'en_US.UTF-8' }, true],
  ['darwin', terminal, { LANG: 'de_DE.UTF-8' }, false],
  ['darwin', terminal, { LC_CTYPE: 'UTF-8' }, false],
  ['win32', terminal, {}, true],
  ['win32', terminal, { WT_SESSION: '5c1f' }, false],
  ['win32', terminal, { TERM_PROGRAM: 'vscode' }, false],
  ['win32', terminal, { TERMINAL_EMULATOR: 'JetBrains-JediTerm' }, false],
  // Git Bash has a locale; it says nothing of the console.
  ['win32', terminal, { LANG: 'en_US.UTF-8' }, true],
  ['win32', terminal, { WT_SESSION: '5c1f', TERM: 'dumb' }, true],
  ['win32', pipe, {}, false],
  ['linux', pipe, { LANG: 'C' }, false],
] as const)('on %s, ASCII alone: %j with %j is %s', (platform, stream, variables, ascii) => {
  expect(screenOf(stream, variables, platform).ascii).toBe(ascii);
});
