import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { setOutput } from '@actions/core';
import { context } from '@actions/github';
import { input, invalidInput, listInput, wordInput } from '../inputs.js';
import { cacheKeys } from './cache-keys.js';
import { keepsState } from './keeps-state.js';

/** Says where files lie, under which key the cache has them, and whether this run may change the baseline. */
export async function prepare(): Promise<void> {
  const key = input('key');
  if (!/^[\w.-]{0,50}$/.test(key))
    throw invalidInput('key', 'may hold letters, digits, ., _ and -, at most 50');
  wordInput('storage', ['cache', 'branch', 'none']);
  const { prefix, own } = cacheKeys({
    key,
    cpuModel: cpus()[0]?.model ?? 'unknown',
    cpuCount: availableParallelism(),
    platform: process.platform,
    arch: process.arch,
    nodeVersion: process.versions.node,
    runId: String(context.runId),
    attempt: process.env.GITHUB_RUN_ATTEMPT ?? '1',
  });
  setOutput('directory', join(input('working-directory') || '.', input('directory') || '.benchmarks'));
  setOutput('artifact', input('artifact') || artifactName(key, input('shard')));
  setOutput('cache-prefix', prefix);
  setOutput('cache-key', own);
  // The same on a data branch: a folder for each machine and key.
  setOutput('place', prefix.replace(/-$/, ''));
  setOutput('keep', String(keepsState(context, listInput('branches'), input('shard') !== '')));
}

/** Each shard has an artifact of its own: two jobs cannot write one. */
function artifactName(key: string, shard: string): string {
  return ['benchline', key, shard === '' ? '' : `shard-${shard.replace('/', '-of-')}`]
    .filter((part) => part !== '')
    .join('-');
}
