import { availableParallelism, cpus, release, totalmem } from 'node:os';
import type { Fingerprint } from '@benchline/schema';
import { type ReadSystemFile, readSystemFile } from './system-file.js';

/** Flags that say what is loaded or printed, not how fast it runs. */
const loadingFlags: ReadonlySet<string> = new Set([
  '--disable-warning',
  '--enable-source-maps',
  '--experimental-import-meta-resolve',
  '--experimental-strip-types',
  '--experimental-transform-types',
  '--expose-gc',
  '--input-type',
  '--no-deprecation',
  '--no-warnings',
]);

/** The same, where the next argument is the flag's value unless it is joined by `=`. */
const loadingFlagsWithValue: ReadonlySet<string> = new Set([
  '--conditions',
  '--env-file',
  '--env-file-if-exists',
  '--eval',
  '--experimental-loader',
  '--import',
  '--loader',
  '--print',
  '--require',
  '--title',
  '-C',
  '-e',
  '-p',
  '-r',
]);

/** What a fingerprint is read from. */
export interface FingerprintSystem {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly release: string;
  /** Some systems list none. */
  readonly cpus: readonly { readonly model: string }[];
  readonly parallelism: number;
  readonly memoryBytes: number;
  /** As Node tells it: 0 or more than there is where there is no limit; `undefined` where it cannot tell. */
  readonly constrainedMemoryBytes: number | undefined;
  readonly readFile: ReadSystemFile;
}

/** The system that this process runs on. */
export function thisSystem(): FingerprintSystem {
  return {
    platform: process.platform,
    arch: process.arch,
    release: release(),
    cpus: cpus(),
    parallelism: availableParallelism(),
    memoryBytes: totalmem(),
    constrainedMemoryBytes: process.constrainedMemory?.(),
    readFile: readSystemFile,
  };
}

/**
 * The fingerprint of this machine and of processes with the given arguments of Node, by default this one's. Reads files
 * of the system where there are any; never fails.
 */
export function readFingerprint(
  execArguments: readonly string[] = process.execArgv,
  system: FingerprintSystem = thisSystem(),
): Fingerprint {
  return {
    cpuModel: system.cpus[0]?.model.trim() || 'unknown',
    cpuCount: Math.max(1, system.parallelism),
    memoryBytes: system.memoryBytes,
    memoryLimitBytes: memoryLimitBytes(system),
    cpuLimit: cpuLimit(system),
    os: system.platform,
    osRelease: system.release,
    arch: system.arch,
    nodeVersion: process.versions.node,
    v8Version: process.versions.v8,
    nodeFlags: performanceFlags(execArguments, process.env.NODE_OPTIONS),
  };
}

/** The flags among a process's that can change how fast it runs, sorted. V8 reads `_` in a name as `-`. */
export function performanceFlags(execArguments: readonly string[], nodeOptions = ''): string[] {
  const all = [...execArguments, ...nodeOptions.split(/\s+/).filter((flag) => flag !== '')];
  const kept = new Set<string>();
  for (let i = 0; i < all.length; i++) {
    const [, given = '', value = ''] = /^(-[^=]*)(=.*)?$/s.exec(all[i] as string) ?? [];
    const name = given.replaceAll('_', '-');
    if (loadingFlagsWithValue.has(name) && value === '') i++;
    else if (name !== '' && !loadingFlags.has(name) && !loadingFlagsWithValue.has(name))
      kept.add(name + value);
  }
  return [...kept].sort();
}

function memoryLimitBytes({ memoryBytes, constrainedMemoryBytes = 0 }: FingerprintSystem): number | null {
  return constrainedMemoryBytes > 0 && constrainedMemoryBytes < memoryBytes ? constrainedMemoryBytes : null;
}

/** The control group's quota over its period (cgroup v2: `cpu.max`; v1: two files). Linux alone has them. */
function cpuLimit({ platform, readFile }: FingerprintSystem): number | null {
  if (platform !== 'linux') return null;
  const [quota, period] = readFile('/sys/fs/cgroup/cpu.max')?.split(/\s+/) ?? [
    readFile('/sys/fs/cgroup/cpu/cpu.cfs_quota_us'),
    readFile('/sys/fs/cgroup/cpu/cpu.cfs_period_us'),
  ];
  const limit = Number(quota) / Number(period);
  return Number.isFinite(limit) && limit > 0 ? limit : null;
}
