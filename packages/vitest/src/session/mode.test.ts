import { isBenchlineError } from '@benchline/schema';
import { expect, test } from 'vitest';
import { decideMode, readSwitch } from './mode.js';

test.each([
  // asked, watch, parallel → mode, notice
  [undefined, false, false, 'measure', null],
  ['', false, false, 'measure', null],
  ['measure', false, false, 'measure', null],
  ['off', true, true, 'off', null],
  ['once', true, true, 'once', null],
  [undefined, true, false, 'once', 'watch'],
  ['measure', true, false, 'measure', null],
  [undefined, false, true, 'once', 'parallel'],
  ['measure', false, true, 'once', 'parallel'],
  [undefined, true, true, 'once', 'parallel'],
])('BENCHLINE=%s, watch %s, parallel %s is %s', (asked, watch, parallel, mode, notice) => {
  expect(decideMode({ asked, watch, parallel })).toEqual({ mode, notice });
});

test('an unknown word is refused with the known ones', () => {
  expect(() => decideMode({ asked: 'fast', watch: false, parallel: false })).toThrow(/"fast"/);
  try {
    readSwitch('BENCHLINE_UPDATE', 'maybe');
    expect.unreachable();
  } catch (thrown) {
    expect(isBenchlineError(thrown) && thrown.code).toBe('option-invalid');
  }
});

test.each([
  [undefined, false],
  ['', false],
  ['0', false],
  ['false', false],
  ['1', true],
  ['TRUE', true],
])('a switch that is %s is %s', (value, on) => {
  expect(readSwitch('BENCHLINE_UPDATE', value)).toBe(on);
});
