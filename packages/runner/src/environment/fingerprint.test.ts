import { availableParallelism, totalmem } from 'node:os';
import { fingerprintSchema } from '@benchline/schema/read';
import { describe, expect, test } from 'vitest';
import { type FingerprintSystem, performanceFlags, readFingerprint } from './fingerprint.js';

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

describe('systems', () => {
  const gibibyte = 2 ** 30;
  const system: FingerprintSystem = {
    platform: 'linux',
    arch: 'x64',
    release: '6.8.0',
    cpus: [{ model: ' Some CPU ' }],
    parallelism: 8,
    memoryBytes: 16 * gibibyte,
    constrainedMemoryBytes: 0,
    readFile: () => null,
  };
  const of = (parts: Partial<FingerprintSystem>) =>
    fingerprintSchema.parse(readFingerprint([], { ...system, ...parts }));

  test('macOS: no limits, the processor by its name', () => {
    const cpus = [{ model: 'Apple M3' }];
    expect(of({ platform: 'darwin', arch: 'arm64', release: '24.1.0', cpus })).toMatchObject({
      os: 'darwin',
      osRelease: '24.1.0',
      arch: 'arm64',
      cpuModel: 'Apple M3',
      cpuLimit: null,
      memoryLimitBytes: null,
    });
  });

  test('Windows: its release, and no file of Linux is asked for', () => {
    const asked: string[] = [];
    const readFile = (path: string) => {
      asked.push(path);
      return '100000 100000';
    };
    const release = '10.0.22631';
    expect(of({ platform: 'win32', release, readFile })).toMatchObject({
      os: 'win32',
      osRelease: release,
      cpuLimit: null,
    });
    expect(asked).toEqual([]);
  });

  test('a system that lists no processors has one, of an unknown model', () => {
    expect(of({ cpus: [], parallelism: 0 })).toMatchObject({ cpuModel: 'unknown', cpuCount: 1 });
  });

  test.each([
    [undefined, null],
    [0, null],
    // Without a limit, some systems give the largest number there is.
    [2 ** 64, null],
    [2 * gibibyte, 2 * gibibyte],
  ])('a memory limit of %s is %s', (constrainedMemoryBytes, expected) => {
    expect(of({ constrainedMemoryBytes }).memoryLimitBytes).toBe(expected);
  });

  test.each([
    ['cgroup v2', { '/sys/fs/cgroup/cpu.max': '150000 100000' }, 1.5],
    ['cgroup v2 without a quota', { '/sys/fs/cgroup/cpu.max': 'max 100000' }, null],
    [
      'cgroup v1',
      {
        '/sys/fs/cgroup/cpu/cpu.cfs_quota_us': '50000',
        '/sys/fs/cgroup/cpu/cpu.cfs_period_us': '100000',
      },
      0.5,
    ],
    [
      'cgroup v1 without a quota',
      { '/sys/fs/cgroup/cpu/cpu.cfs_quota_us': '-1', '/sys/fs/cgroup/cpu/cpu.cfs_period_us': '100000' },
      null,
    ],
    ['no control groups', {}, null],
  ] as const)('a processor quota of %s', (_what, files: Readonly<Record<string, string>>, expected) => {
    expect(of({ readFile: (path) => files[path] ?? null }).cpuLimit).toBe(expected);
  });
});
