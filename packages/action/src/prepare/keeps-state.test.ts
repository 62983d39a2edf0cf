import { expect, test } from 'vitest';
import { cacheKeys } from './cache-keys.js';
import { keepsState } from './keeps-state.js';

const on = (eventName: string, ref: string) => ({
  eventName,
  ref,
  payload: { repository: { default_branch: 'main' } },
});

test.each([
  ['push', 'refs/heads/main', [], false, true],
  ['schedule', 'refs/heads/main', [], false, true],
  ['push', 'refs/heads/develop', [], false, false],
  ['push', 'refs/heads/develop', ['main', 'develop'], false, true],
  ['push', 'refs/tags/main', [], false, false],
  ['push', 'refs/heads/main', [], true, false],
  ['pull_request', 'refs/pull/1/merge', ['main'], false, false],
  ['pull_request_target', 'refs/heads/main', [], false, false],
  ['workflow_run', 'refs/heads/main', [], false, false],
])('%s of %s, branches %j, shard %j: %j', (event, ref, branches, isShard, keeps) => {
  expect(keepsState(on(event, ref), branches, isShard)).toBe(keeps);
});

const owner = {
  key: '',
  cpuModel: 'A',
  cpuCount: 4,
  platform: 'linux',
  arch: 'x64',
  nodeVersion: '24.1.0',
  runId: '7',
  attempt: '1',
};

test('a run finds what earlier runs of the same machine kept, and no other', () => {
  const { prefix, own } = cacheKeys(owner);
  expect(own).toBe(`${prefix}7-1`);
  expect(cacheKeys({ ...owner, runId: '8', nodeVersion: '24.9.9' }).prefix).toBe(prefix);
  for (const other of [{ cpuModel: 'B' }, { cpuCount: 2 }, { nodeVersion: '22.1.0' }, { key: 'api' }])
    expect(cacheKeys({ ...owner, ...other }).prefix).not.toBe(prefix);
  // A prefix must not find the entries of another key.
  expect(cacheKeys({ ...owner, key: 'api' }).own.startsWith(prefix)).toBe(false);
});
