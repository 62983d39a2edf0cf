import { createHash } from 'node:crypto';

/** What a cache belongs to. */
export interface CacheOwner {
  /** The workflow's own name for it; `''` by default. */
  readonly key: string;
  readonly cpuModel: string;
  readonly cpuCount: number;
  readonly platform: string;
  readonly arch: string;
  readonly nodeVersion: string;
  readonly runId: string;
  readonly attempt: string;
}

/**
 * The key under which a run keeps baseline and history, and the prefix under which it finds the newest of earlier ones.
 *
 * The machine is part of it: runners of one label have several types of processor, and a baseline of another type judges
 * nothing. Each type so has a baseline and a history of its own. A key holds the run and its attempt, since what is cached
 * under a key can never be replaced.
 */
export function cacheKeys(owner: CacheOwner): { readonly prefix: string; readonly own: string } {
  const { key, cpuModel, cpuCount, platform, arch, nodeVersion, runId, attempt } = owner;
  const machine = [cpuModel, cpuCount, platform, arch, nodeVersion.split('.', 1)[0]].join('\n');
  const hash = createHash('sha256').update(machine).digest('hex').slice(0, 12);
  const prefix = `benchline-${key === '' ? '' : `${key}-`}${platform}-${arch}-${hash}-`;
  return { prefix, own: `${prefix}${runId}-${attempt}` };
}
