import {
  benchmarkId,
  type Environment,
  type LaunchRecord,
  type Memory,
  type ResultRecord,
  type RunRecord,
  unknownEnvironment,
} from '@benchline/schema';
import { mean, median } from '@benchline/stats';

/** The launches of a benchmark: their centres in nanoseconds, by run where there are several. */
export interface BenchmarkParts {
  readonly centresNs?: readonly number[];
  readonly runs?: readonly (readonly number[])[];
  readonly allocatedBytesPerOp?: readonly number[];
  readonly failed?: boolean;
}

/** A record of the named benchmarks, on one and the same machine unless told otherwise. */
export function recordOf(
  benchmarks: Readonly<Record<string, BenchmarkParts | readonly number[]>>,
  fingerprint: Partial<Environment['fingerprint']> = {},
): RunRecord {
  const environment = unknownEnvironment();
  return {
    kind: 'record',
    schemaVersion: 1,
    id: '20260101T000000000Z-00000000',
    startedAt: '2026-01-01T00:00:00.000Z',
    endedAt: '2026-01-01T00:01:00.000Z',
    environment: { ...environment, fingerprint: { ...environment.fingerprint, ...fingerprint } },
    warnings: [],
    results: Object.entries(benchmarks).map(([name, parts]) =>
      resultOf(name, 'length' in parts ? { centresNs: parts } : parts),
    ),
  };
}

function resultOf(name: string, parts: BenchmarkParts): ResultRecord {
  const runs = parts.runs ?? [parts.centresNs ?? [100]];
  const launches = runs.flatMap((centresNs, runIndex) =>
    centresNs.map((centreNs, index) =>
      launchOf(index, runIndex, centreNs, parts.allocatedBytesPerOp?.[index]),
    ),
  );
  const bytes = parts.allocatedBytesPerOp;
  const shared = {
    id: benchmarkId({ package: 'app', suite: [], name, parameters: {} }),
    package: 'app',
    suite: [],
    name,
    parameters: {},
    tags: [],
    mode: 'sync' as const,
    warnings: [],
    targets: [],
    memory: bytes === undefined ? null : memoryOf(median(bytes)),
    cpu: null,
    concurrent: null,
  };
  if (parts.failed) {
    const error = { code: 'threw' as const, message: 'no' };
    return { ...shared, launches: [], passed: false, summary: null, error };
  }
  return { ...shared, launches, passed: true, summary: summaryOf(runs.flat()) };
}

function launchOf(
  index: number,
  runIndex: number,
  centreNs: number,
  bytes: number | undefined,
): LaunchRecord {
  return {
    index,
    runIndex,
    iterationsPerSample: 1,
    stopReason: 'precision',
    steady: true,
    memory: bytes === undefined ? null : memoryOf(bytes),
    cpu: null,
    sampleCount: 100,
    centreNs,
    spreadNs: 1,
  };
}

function memoryOf(allocatedBytesPerOp: number): Memory {
  return { rssDeltaBytes: 0, peakRssBytes: 0, peakMethod: 'sampled', allocatedBytesPerOp };
}

function summaryOf(centresNs: readonly number[]): Extract<ResultRecord, { passed: true }>['summary'] {
  const finite = centresNs.filter(Number.isFinite);
  const medianNs = median(finite.length > 0 ? finite : [0]);
  return {
    medianNs,
    meanNs: mean(finite.length > 0 ? finite : [0]),
    minNs: medianNs,
    maxNs: medianNs,
    standardDeviationNs: 0,
    medianAbsoluteDeviationNs: 0,
    quantilesNs: { p5: medianNs, p25: medianNs, p75: medianNs, p95: medianNs, p99: medianNs },
    interval: null,
    throughputOpsPerSec: medianNs > 0 ? 1e9 / medianNs : 0,
    launchCount: centresNs.length,
    sampleCount: 100,
    iterationCount: 100,
    outliers: { lowSevere: 0, lowMild: 0, highMild: 0, highSevere: 0 },
  };
}
