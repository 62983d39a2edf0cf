// Records made of numbers, for simulations.
import { unknownEnvironment } from '@benchline/schema';
import { median } from '@benchline/stats';

const environment = unknownEnvironment();
const when = '2026-01-01T00:00:00.000Z';

/** A record of benchmarks given by name: the centres of their launches in nanoseconds, and what else of a launch. */
export function recordOf(benchmarks, { id = '20260101T000000000Z-00000000', launch = () => ({}) } = {}) {
  return {
    kind: 'record',
    schemaVersion: 1,
    id,
    startedAt: when,
    endedAt: when,
    environment,
    warnings: [],
    results: Object.entries(benchmarks).map(([name, centresNs]) => resultOf(name, centresNs, launch)),
  };
}

function resultOf(name, centresNs, launch) {
  const launches = centresNs.map((centreNs, index) => ({
    index,
    runIndex: 0,
    iterationsPerSample: 1,
    stopReason: 'precision',
    steady: true,
    memory: null,
    cpu: null,
    sampleCount: 100,
    centreNs,
    spreadNs: 0.01 * centreNs,
    ...launch(name, index),
  }));
  const finite = centresNs.filter(Number.isFinite);
  const medianNs = finite.length === 0 ? 0 : median(finite);
  return {
    id: `app > ${name}`,
    package: 'app',
    suite: [],
    name,
    parameters: {},
    tags: [],
    mode: 'sync',
    warnings: [],
    targets: [],
    memory: launches[0].memory,
    cpu: null,
    concurrent: null,
    launches,
    passed: true,
    summary: {
      medianNs,
      meanNs: medianNs,
      minNs: medianNs,
      maxNs: medianNs,
      standardDeviationNs: 0,
      medianAbsoluteDeviationNs: 0,
      quantilesNs: { p5: medianNs, p25: medianNs, p75: medianNs, p95: medianNs, p99: medianNs },
      interval: null,
      throughputOpsPerSec: 1e9 / medianNs,
      launchCount: launches.length,
      sampleCount: 100 * launches.length,
      iterationCount: 100 * launches.length,
      outliers: { lowSevere: 0, lowMild: 0, highMild: 0, highSevere: 0 },
    },
  };
}

/** A run of the same benchmarks, with three samples a launch: what is confirmed must be a run. */
export function runOf(benchmarks, { id = '20260102T000000000Z-00000000' } = {}) {
  const { kind: _kind, results, ...shared } = recordOf(benchmarks, { id });
  return {
    ...shared,
    kind: 'run',
    notRun: [],
    results: results.map((result) => ({
      ...result,
      startedAt: when,
      source: null,
      launches: result.launches.map(({ sampleCount: _count, centreNs, spreadNs: _spread, ...launch }) => ({
        ...launch,
        startedAt: when,
        samplesNs: [0.99 * centreNs, centreNs, 1.01 * centreNs],
        warmupSamplesNs: [],
      })),
    })),
  };
}
