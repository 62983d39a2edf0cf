import { describe, expect, test } from 'vitest';
import type { Fingerprint } from './environment.js';
import { compareFingerprints, machineKey } from './fingerprint.js';

const here: Fingerprint = {
  cpuModel: 'AMD EPYC 7B13',
  cpuCount: 2,
  memoryBytes: 24e9,
  memoryLimitBytes: null,
  cpuLimit: null,
  os: 'linux',
  osRelease: '6.1.0',
  arch: 'x64',
  nodeVersion: '20.20.2',
  v8Version: '11.3.244.8-node.38',
  nodeFlags: [],
};

test('equal fingerprints are the same machine', () => {
  expect(compareFingerprints(here, { ...here })).toEqual({ match: 'same', differences: [] });
  expect(compareFingerprints(here, { ...here, memoryBytes: 24.1e9 }).match).toBe('same');
});

describe('what carries over in part is similar', () => {
  test.each<[string, Partial<Fingerprint>]>([
    ['patch of Node', { nodeVersion: '20.19.0' }],
    ['V8', { v8Version: '11.3.0' }],
    ['kernel', { osRelease: '6.2.0' }],
    ['memory', { memoryBytes: 32e9 }],
    ['memory limit', { memoryLimitBytes: 4e9 }],
  ])('%s', (_what, change) => {
    const comparison = compareFingerprints(here, { ...here, ...change });
    expect(comparison.match).toBe('similar');
    expect(comparison.differences.map((difference) => difference.field)).toEqual(Object.keys(change));
    expect(machineKey({ ...here, ...change })).toBe(machineKey(here));
  });
});

describe('what changes times is different', () => {
  test.each<[string, Partial<Fingerprint>]>([
    ['processor', { cpuModel: 'Intel Xeon' }],
    ['processors', { cpuCount: 4 }],
    ['quota', { cpuLimit: 1.5 }],
    ['architecture', { arch: 'arm64' }],
    ['system', { os: 'darwin' }],
    ['major of Node', { nodeVersion: '22.1.0' }],
    ['flags', { nodeFlags: ['--jitless'] }],
  ])('%s', (_what, change) => {
    expect(compareFingerprints(here, { ...here, ...change }).match).toBe('different');
    expect(machineKey({ ...here, ...change })).not.toBe(machineKey(here));
  });
});
