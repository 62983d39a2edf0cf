import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type BenchmarkResult,
  type BenchmarkRun,
  type Clock,
  type NotRun,
  runId,
  SCHEMA_VERSION,
  type Shard,
  type Warning,
} from '@benchline/schema';
import { readFingerprint } from '../environment/fingerprint.js';
import { type MachineReading, machineState, machineWarnings } from '../environment/machine-state.js';
import { nearestManifest } from '../environment/nearest-manifest.js';
import { readRevision } from '../environment/revision.js';

/** What a run is made of, besides what is read off the machine. */
export interface RunParts {
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly machineStart: MachineReading;
  readonly machineEnd: MachineReading;
  readonly clock: Clock;
  readonly launchCount: number;
  readonly shard?: Shard | undefined;
  readonly results: readonly BenchmarkResult[];
  readonly notRun: readonly NotRun[];
  readonly warnings: readonly Warning[];
  /** The folder whose work tree was measured. */
  readonly directory: string;
  /** Arguments of Node that the measuring processes had. */
  readonly execArguments: readonly string[];
}

/** Puts a run together. */
export async function assembleRun(parts: RunParts): Promise<BenchmarkRun> {
  const machine = machineState(parts.machineStart, parts.machineEnd);
  return {
    kind: 'run',
    schemaVersion: SCHEMA_VERSION,
    id: runId(parts.startedAt, Math.random()),
    startedAt: parts.startedAt.toISOString(),
    endedAt: parts.endedAt.toISOString(),
    environment: {
      fingerprint: readFingerprint(parts.execArguments),
      revision: await readRevision(parts.directory),
      clock: parts.clock,
      machine,
      benchlineVersion: versionOfPackage(),
      launchCount: parts.launchCount,
    },
    ...(parts.shard === undefined ? {} : { shard: parts.shard }),
    warnings: [...machineWarnings(machine), ...parts.warnings],
    notRun: [...parts.notRun],
    results: [...parts.results],
  };
}

function versionOfPackage(): string {
  return nearestManifest(dirname(fileURLToPath(import.meta.url)))?.version ?? 'unknown';
}
