import type { Environment, Fingerprint, MachineState } from './environment.js';
import { compareFingerprints } from './fingerprint.js';
import type { BenchmarkRun } from './run.js';

/** Where several parts of a run took place. */
export interface ShardEnvironment {
  readonly environment: Environment;
  /** Fields of the fingerprint that differ between parts. */
  readonly differing: readonly string[];
}

const texts = ['cpuModel', 'os', 'osRelease', 'arch', 'nodeVersion', 'v8Version'] as const;
const amounts = ['cpuCount', 'memoryBytes', 'memoryLimitBytes', 'cpuLimit'] as const;

/**
 * Puts the environments of parts together. A text that differs names each part's own (`A (1), B (2)`), so that two such
 * runs are of the same machine only if each part was; of amounts that differ, the least counts.
 *
 * @param parts - at least one, in the order of their shards
 */
export function shardEnvironment(parts: readonly BenchmarkRun[]): ShardEnvironment {
  const environments = parts.map((run) => run.environment);
  const [first] = environments as [Environment, ...Environment[]];
  const fingerprints = environments.map(({ fingerprint }) => fingerprint);
  const differing = new Set(
    fingerprints.flatMap((other) =>
      compareFingerprints(first.fingerprint, other).differences.map(({ field }) => field),
    ),
  );
  const fingerprint: Fingerprint = { ...first.fingerprint };
  for (const field of texts) {
    if (differing.has(field)) fingerprint[field] = labelled(parts, (part) => part[field]);
  }
  for (const field of amounts) {
    if (differing.has(field))
      Object.assign(fingerprint, { [field]: least(fingerprints.map((one) => one[field])) });
  }
  if (differing.has('nodeFlags')) {
    fingerprint.nodeFlags = [labelled(parts, ({ nodeFlags }) => nodeFlags.join(' '))];
  }
  // A number of processors has no room for two, and whether two such runs are alike hangs on it.
  if (differing.has('cpuCount') || differing.has('cpuLimit')) {
    fingerprint.cpuModel = labelled(
      parts,
      ({ cpuModel, cpuCount, cpuLimit }) => `${cpuModel} × ${cpuLimit ?? cpuCount}`,
    );
  }
  const { launchCount: _launches, ...shared } = first;
  const sameLaunches = environments.every(({ launchCount }) => launchCount === first.launchCount);
  return {
    environment: {
      ...shared,
      fingerprint,
      revision: {
        ...(environments.find(({ revision }) => revision.commit !== null) ?? first).revision,
        dirty: dirtyOf(environments),
      },
      machine: environments.length === 1 ? first.machine : machineOf(environments),
      ...(sameLaunches && first.launchCount !== undefined ? { launchCount: first.launchCount } : {}),
    },
    differing: [...differing].sort(),
  };
}

function labelled(parts: readonly BenchmarkRun[], textOf: (fingerprint: Fingerprint) => string): string {
  return parts
    .map(({ shard, environment }, i) => `${textOf(environment.fingerprint)} (${shard?.index ?? i + 1})`)
    .join(', ');
}

function least(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.min(...known);
}

function dirtyOf(environments: readonly Environment[]): boolean | null {
  const all = environments.map(({ revision }) => revision.dirty);
  return all.includes(true) ? true : all.includes(null) ? null : false;
}

/** The busiest part's load; the drift of one machine says nothing of another. */
function machineOf(environments: readonly Environment[]): MachineState {
  const machines = environments.map(({ machine }) => machine);
  const most = (values: readonly (number | null)[]) => {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : Math.max(...known);
  };
  return {
    ...(machines[0] as MachineState),
    loadAverageStart: most(machines.map(({ loadAverageStart }) => loadAverageStart)),
    loadAverageEnd: most(machines.map(({ loadAverageEnd }) => loadAverageEnd)),
    calibrationKernelStartNs: null,
    calibrationKernelEndNs: null,
  };
}
