import {
  benchmarkId,
  type MetricSeries,
  type ResultRecord,
  type RunRecord,
  SCHEMA_VERSION,
  unknownEnvironment,
} from '@benchline/schema';

/** The start of the n-th run: one a day. */
export const dayOf = (run: number) => new Date(Date.UTC(2026, 0, 1 + run)).toISOString();

/** A series with one value a day; `null` where there is none. */
export function seriesOf(
  values: readonly (number | null)[],
  parts: Partial<MetricSeries> = {},
): MetricSeries {
  const points = values.map((value, index) => ({
    runId: `run-${index}`,
    at: dayOf(index),
    commit: `c${index}`,
    value,
    lower: null,
    upper: null,
  }));
  const identity = { id: 'app > parse', name: 'parse', suite: [], machine: 'm', branch: 'main' };
  return { ...identity, metric: 'durationNs', points, ...parts };
}

/** A record of one run in which each named benchmark took so many nanoseconds, or failed (`null`). */
export function recordOf(
  run: number,
  durationsNs: Readonly<Record<string, number | null>>,
  parts: { readonly branch?: string | null; readonly cpuModel?: string } = {},
): RunRecord {
  const environment = unknownEnvironment();
  const { branch = 'main', cpuModel = 'cpu' } = parts;
  return {
    kind: 'record',
    schemaVersion: SCHEMA_VERSION,
    id: `run-${String(run).padStart(3, '0')}`,
    startedAt: dayOf(run),
    endedAt: dayOf(run),
    environment: {
      ...environment,
      fingerprint: { ...environment.fingerprint, cpuModel },
      revision: { commit: `c${run}`, branch, dirty: false },
    },
    warnings: [],
    results: Object.entries(durationsNs).map(([name, durationNs]) => resultOf(name, durationNs)),
  };
}

function resultOf(name: string, medianNs: number | null): ResultRecord {
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
    memory: null,
    cpu: null,
    concurrent: null,
    launches: [],
  };
  if (medianNs === null) {
    return { ...shared, passed: false, summary: null, error: { code: 'threw', message: 'no' } };
  }
  const summary = {
    medianNs,
    meanNs: medianNs,
    minNs: medianNs,
    maxNs: medianNs,
    standardDeviationNs: 0,
    medianAbsoluteDeviationNs: 0,
    quantilesNs: { p5: medianNs, p25: medianNs, p75: medianNs, p95: medianNs, p99: medianNs },
    interval: {
      lowerNs: medianNs * 0.9,
      upperNs: medianNs * 1.1,
      level: 0.95,
      unit: 'launch' as const,
      method: '',
    },
    throughputOpsPerSec: 1e9 / medianNs,
    launchCount: 3,
    sampleCount: 3,
    iterationCount: 3,
    outliers: { lowSevere: 0, lowMild: 0, highMild: 0, highSevere: 0 },
  };
  return { ...shared, passed: true, summary };
}
