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
