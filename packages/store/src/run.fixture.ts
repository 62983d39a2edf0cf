import {
  type BenchmarkResult,
  type BenchmarkRun,
  benchmarkId,
  type Launch,
  runId,
  SCHEMA_VERSION,
  summarizeDurations,
  unknownEnvironment,
} from '@benchline/schema';

/** A run as the runner makes it, for tests. */
export interface RunFixture {
  /** Names of benchmarks. */
  readonly benchmarks?: readonly string[];
  readonly startedAt?: string;
  /** Tells apart runs of the same moment, and shifts all durations a little. */
  readonly seed?: number;
  readonly branch?: string;
  readonly samples?: number;
}

/** Makes a run of three launches a benchmark, with memory and processor time. */
export function runFixture({
  benchmarks = ['parse', 'print'],
  startedAt = '2026-03-01T10:00:00.000Z',
  seed = 1,
  branch = 'main',
  samples = 40,
}: RunFixture = {}): BenchmarkRun {
  const environment = unknownEnvironment();
  return {
    kind: 'run',
    schemaVersion: SCHEMA_VERSION,
    id: runId(new Date(startedAt), (seed % 1e6) / 1e6),
    startedAt,
    endedAt: startedAt,
    environment: { ...environment, revision: { commit: 'c0ffee', branch, dirty: false } },
    warnings: [],
    notRun: [],
    results: benchmarks.map((name, index) =>
      resultFixture(name, startedAt, 1000.123456789 + index + seed / 1e3, samples),
    ),
  };
}

function resultFixture(name: string, startedAt: string, centreNs: number, samples: number): BenchmarkResult {
  const launches = [0, 1, 2].map((index) =>
    launchFixture(index, startedAt, centreNs * (1 + index / 100), samples),
  );
  const { memory, cpu } = launches[0] as Launch;
  return {
    id: benchmarkId({ package: 'app', suite: ['json'], name, parameters: { n: 10 } }),
    package: 'app',
    suite: ['json'],
    name,
    parameters: { n: 10 },
    tags: [],
    mode: 'sync',
    warnings: [],
    targets: [],
    memory,
    cpu,
    concurrent: null,
    startedAt,
    source: { file: '/app/bench/json.bench.ts', line: 3 },
    launches,
    passed: true,
    summary: summarizeDurations(launches),
  };
}

function launchFixture(index: number, startedAt: string, centreNs: number, samples: number): Launch {
  return {
    index,
    runIndex: 0,
    iterationsPerSample: 512,
    stopReason: 'precision',
    steady: true,
    memory: { rssDeltaBytes: 1_228_800, peakRssBytes: 61_234_176, peakMethod: 'high-water-mark' },
    cpu: {
      userNs: 401_234_567,
      systemNs: 3_456_789,
      wallNs: 403_456_789,
      cpuPercent: 100.31,
      cpuNsPerOp: 1003.21,
    },
    startedAt,
    samplesNs: Array.from({ length: samples }, (_, i) => centreNs * (1 + ((i * 7919) % 101) / 10_007)),
    warmupSamplesNs: [centreNs * 3, centreNs * 2],
  };
}
