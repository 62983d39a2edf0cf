import { expect, test } from 'vitest';
import { commandArguments } from './command-arguments.js';
import { failsJob, verdictOf } from './verdict.js';

test.each([
  [0, 'fine'],
  [1, 'worse'],
  [2, 'error'],
  [3, 'unjudged'],
  [130, 'interrupted'],
  [137, 'error'],
] as const)('exit code %i is %s', (code, verdict) => {
  expect(verdictOf(code)).toBe(verdict);
});

test.each([
  ['fine', 'worse', true, false],
  ['worse', 'worse', false, true],
  ['worse', 'error', false, false],
  ['worse', 'never', true, false],
  ['error', 'error', false, true],
  ['interrupted', 'error', false, true],
  ['error', 'never', false, false],
  ['unjudged', 'worse', false, false],
  ['unjudged', 'worse', true, true],
] as const)('%s, fail-on %s, strict %j: fails %j', (verdict, level, strict, fails) => {
  expect(failsJob(verdict, level, strict)).toBe(fails);
});

const none = { shard: '', merge: [], baseline: '', tolerance: '', strict: false, args: [] };

test('inputs become arguments, word by word, whatever is in them', () => {
  expect(commandArguments(none)).toEqual([['ci']]);
  expect(
    commandArguments({
      ...none,
      shard: '2/4',
      baseline: '-x; rm -rf /',
      tolerance: '5%',
      strict: true,
      args: ['--filter', '$(id) `id`'],
    }),
  ).toEqual([
    ['ci', '--shard=2/4', '--baseline=-x; rm -rf /', '--tolerance=5%', '--strict', '--filter', '$(id) `id`'],
  ]);
});

test('shards are merged first, then judged without measuring', () => {
  expect(commandArguments({ ...none, merge: ['/a', '/b'] })).toEqual([
    ['merge', '/a', '/b'],
    ['ci', '--no-run'],
  ]);
});
