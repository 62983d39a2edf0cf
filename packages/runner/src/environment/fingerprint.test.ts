import { availableParallelism, totalmem } from 'node:os';
import { fingerprintSchema } from '@benchline/schema/read';
import { describe, expect, test } from 'vitest';
import { performanceFlags, readFingerprint } from './fingerprint.js';

test('the fingerprint of this machine is one of the schema, twice the same', () => {
  const fingerprint = fingerprintSchema.parse(readFingerprint());
  expect(fingerprint).toMatchObject({
    os: process.platform,
    arch: process.arch,
    nodeVersion: process.versions.node,
    v8Version: process.versions.v8,
    cpuCount: availableParallelism(),
    memoryBytes: totalmem(),
  });
  expect(fingerprint.cpuModel).not.toBe('');
  expect(readFingerprint()).toEqual(fingerprint);
});

test('the flags are those of the processes that measure', () => {
  const { nodeFlags } = readFingerprint(['--import', './hook.mjs', '--max-old-space-size=64']);
  expect(nodeFlags).toContain('--max-old-space-size=64');
  expect(nodeFlags).not.toContain('--import');
});

describe('performance flags', () => {
  test.each([
    [[], []],
    [
      ['--max-old-space-size=64', '--jitless'],
      ['--jitless', '--max-old-space-size=64'],
    ],
    [['--jitless', '--jitless'], ['--jitless']],
    [['--max_old_space_size=64'], ['--max-old-space-size=64']],
    [['--import', 'tsx', '--import=./hook_file.mjs', '-r', './setup.cjs'], []],
    [['--enable-source-maps', '--expose-gc', '--expose_gc', '--no-warnings', '--title=x'], []],
    [['--experimental-import-meta-resolve', '--require', '/vitest/suppress-warnings.cjs'], []],
    [['-e', '-1 + 1', '--input-type=module'], []],
    [
      ['--inspect=0', '--expose-gc-as=collect'],
      ['--expose-gc-as=collect', '--inspect=0'],
    ],
    [['--conditions', '--odd', '--single-threaded'], ['--single-threaded']],
  ])('of %j are %j', (given, kept) => {
    expect(performanceFlags(given)).toEqual(kept);
  });

  test('those of NODE_OPTIONS count as well, once', () => {
    expect(performanceFlags(['--jitless'], ' --max-old-space-size=64  --jitless --require ./x.cjs ')).toEqual(
      ['--jitless', '--max-old-space-size=64'],
    );
  });
});
