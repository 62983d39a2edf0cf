import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, release, totalmem } from 'node:os';
import type { Fingerprint } from '@benchline/schema';

/** Flags with a value that say how a file is loaded, not how fast it runs. */
const loadingFlags = /^(--import|--require|-r|--loader|--experimental-loader|--conditions|-C|--enable-source-maps|--expose-gc|--no-warnings|--title|--env-file)(=|$)/;

/** The fingerprint of this machine and process. Reads files of the system where there are any; never fails. */
export function readFingerprint(): Fingerprint {
  const processors = cpus();
  return {
    cpuModel: processors[0]?.model.trim() || 'unknown',
    cpuCount: Math.max(1, availableParallelism()),
    memoryBytes: totalmem(),
    memoryLimitBytes: memoryLimitBytes(),
    cpuLimit: cpuLimit(),
    os: process.platform,
    osRelease: release(),
    arch: process.arch,
    nodeVersion: process.versions.node,
    v8Version: process.versions.v8,
    nodeFlags: performanceFlags(process.execArgv, process.env.NODE_OPTIONS),
  };
}

/** The flags among a process's that can change how fast it runs, sorted. */
export function performanceFlags(execArguments: readonly string[], nodeOptions = ''): string[] {
  const all = [...execArguments, ...nodeOptions.split(/\s+/).filter((flag) => flag !== '')];
  const kept: string[] = [];
  for (let i = 0; i < all.length; i++) {
    const flag = all[i] as string;
    if (!flag.startsWith('-')) continue;
    if (loadingFlags.test(flag)) {
      if (!flag.includes('=') && /^(--import|--require|-r|--loader|--experimental-loader|--conditions|-C|--title)$/.test(flag)) i++;
      continue;
    }
    kept.push(flag);
  }
  return [...new Set(kept)].sort();
}

function memoryLimitBytes(): number | null {
  const limitBytes = process.constrainedMemory?.() ?? 0;
  return limitBytes > 0 && limitBytes < totalmem() ? limitBytes : null;
}

/** The control group's quota over its period (cgroup v2: `cpu.max`; v1: two files). */
function cpuLimit(): number | null {
  const [quota, period] = readText('/sys/fs/cgroup/cpu.max')?.split(/\s+/) ?? [
    readText('/sys/fs/cgroup/cpu/cpu.cfs_quota_us'),
    readText('/sys/fs/cgroup/cpu/cpu.cfs_period_us'),
  ];
  const limit = Number(quota) / Number(period);
  return Number.isFinite(limit) && limit > 0 ? limit : null;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'latin1').trim();
  } catch {
    return null;
  }
}
