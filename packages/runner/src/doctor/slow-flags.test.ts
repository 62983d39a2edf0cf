import { expect, test } from 'vitest';
import { slowFlagsOf } from './slow-flags.js';

test.each([
  ['--jitless', true],
  ['--no-opt', true],
  ['--noopt', true],
  ['--opt', false],
  ['--inspect=127.0.0.1:0', true],
  ['--no-jitless', false],
  ['--max-old-space-size=64', false],
  ['--node-snapshot', false],
])('%s is slow: %s', (flag, slow) => {
  expect(slowFlagsOf([flag])).toEqual(slow ? [flag] : []);
});

test('coverage counts as well', () => {
  expect(slowFlagsOf(['--jitless'], { NODE_V8_COVERAGE: '/coverage' })).toEqual([
    '--jitless',
    'NODE_V8_COVERAGE',
  ]);
});
