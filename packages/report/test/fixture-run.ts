import {
  type BenchmarkResult,
  type BenchmarkRun,
  benchmarkId,
  type Environment,
  type Launch,
  type MeasuredResult,
  summarizeDurations,
  summarizeRun,
  type TargetOutcome,
  type Warning,
  warning,
} from '@benchline/schema';

/** A small generator of equal numbers for every test (Park and Miller, 1988). */
export function createNoise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** A benchmark to make up. */
interface Sketch {
  readonly name: string;
  readonly suite?: readonly string[];
  readonly ns: number;
  readonly noise?: number;
  readonly parameters?: Record<string, string | number>;
  readonly tags?: string[];
  readonly warnings?: Warning[];
  readonly targets?: TargetOutcome[];
  readonly allocated?: number;
}

const hostileNames = {
  markup: '<script>alert(1)</script>',
  pipe: 'left | pipe ` tick',
  formula: '=cmd()',
  escape: '\u001b[31mred\u001b[0m \u001b]0;title\u0007bell',
} as const;

export const sketches: readonly Sketch[] = [
  {
    name: 'parse large file',
    suite: ['parser'],
    ns: 12.31e6,
    parameters: { size: 1000, shape: 'sorted' },
    tags: ['hot'],
    targets: [{ metric: 'durationNs', target: 10e6, acceptance: 11e6, value: 12.31e6, status: 'missed' }],
  },
  {
    name: 'parse small file',
    suite: ['parser'],
    ns: 48_200,
    noise: 0.02,
    targets: [{ metric: 'durationNs', target: 60_000, acceptance: null, value: 48_200, status: 'met' }],
  },
  { name: 'stringify', suite: ['writer'], ns: 1.84e6, allocated: 52_480 },
  {
    name: 'lookup',
    suite: ['index'],
    ns: 38.4,
    noise: 0.006,
    warnings: [warning('helper-threads', { cpuOverWall: 1.4 })],
  },
  { name: hostileNames.markup, suite: ['hostile', '"><img src=x onerror=alert(2)>'], ns: 812 },
  {
    name: hostileNames.pipe,
    suite: ['hostile'],
    ns: 3300,
    noise: 0.12,
    warnings: [warning('severe-outliers', { outliers: 9, samples: 180 })],
  },
  { name: hostileNames.formula, suite: ['hostile'], ns: 640_000 },
];

const startedAt = '2026-03-14T09:26:53.000Z';

const environment: Environment = {
  fingerprint: {
    cpuModel: 'AMD EPYC 7763 64-Core Processor',
    cpuCount: 4,
    memoryBytes: 16_777_216_000,
    memoryLimitBytes: null,
    cpuLimit: null,
    os: 'linux',
    osRelease: '6.8.0-31-generic',
    arch: 'x64',
    nodeVersion: '20.20.2',
    v8Version: '11.3.244.8-node.33',
    nodeFlags: [],
  },
  revision: {
    commit: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d',
    branch: 'main',
    dirty: true,
    subject: 'Parse </title><script>alert(3)</script> | faster @everyone',
    committedAt: startedAt,
  },
  clock: { resolutionNs: 41, readingCostNs: 28, emptyFunctionNs: 0.31, emptyAwaitNs: 58 },
  machine: {
    loadAverageStart: 0.42,
    loadAverageEnd: 1.31,
    calibrationKernelStartNs: 10_000_000,
    calibrationKernelEndNs: 10_180_000,
    cpuGovernor: 'performance',
    ci: null,
  },
  benchlineVersion: '0.1.0',
};

export function idOf(sketch: Sketch): string {
  return benchmarkId({
    package: 'app',
    suite: sketch.suite ?? [],
    name: sketch.name,
    parameters: sketch.parameters ?? {},
  });
}

/** A run of the sketches: three launches of sixty samples each, and a benchmark that failed. */
export function fixtureRun(
  options: { seed?: number; factor?: (sketch: Sketch) => number; samples?: number } = {},
): BenchmarkRun {
  const { seed = 7, factor = () => 1, samples = 60 } = options;
  const noise = createNoise(seed);
  return {
    kind: 'run',
    schemaVersion: 1,
    id: '20260314T092653000Z-0000002a',
    startedAt,
    endedAt: '2026-03-14T09:27:41.000Z',
    environment,
    warnings: [warning('machine-busy', { loadAverage: 3.7, cpuCount: 4 })],
    notRun: [{ id: 'app > parser > huge file', reason: 'skip' }],
    results: [...sketches.map((sketch) => measured(sketch, factor(sketch), noise, samples)), failed()],
  };
}

/** The run before, as a baseline keeps it. */
export function fixtureBaseline() {
  const before: Record<string, number> = {
    'parse large file': 1 / 1.121,
    stringify: 1,
    'parse small file': 1.27,
  };
  const run = fixtureRun({ seed: 99, factor: (sketch) => before[sketch.name] ?? 1 });
  return { ...summarizeRun(run), id: '20260301T080000000Z-00000001', startedAt: '2026-03-01T08:00:00.000Z' };
}

function measured(sketch: Sketch, factor: number, noise: () => number, samples: number): MeasuredResult {
  const spread = sketch.noise ?? 0.01;
  const launches = [0, 1, 2].map((index): Launch => {
    const centre = sketch.ns * factor * (1 + spread * 0.6 * (noise() - 0.5));
    const samplesNs = Array.from({ length: samples }, (_, i) => {
      const spike = noise() > 0.985 ? 1 + 25 * spread * noise() : 1;
      const settling = 1 + spread * 1.5 * Math.exp(-i / 6);
      return centre * settling * (1 + spread * (noise() + noise() - 1)) * spike;
    });
    return {
      index,
      runIndex: 0,
      iterationsPerSample: sketch.ns > 1e6 ? 1 : 1000,
      stopReason: 'precision',
      steady: true,
      memory: null,
      cpu: null,
      startedAt,
      samplesNs,
      warmupSamplesNs: [],
      resourceSeries: {
        cpuResolutionMs: 10,
        intervalMs: 250,
        points: Array.from({ length: 8 }, (_, i) => ({
          atMs: 250 * (i + 1) + index,
          cpuPercent: 96 + ((i * 7 + index) % 9),
          rssBytes: 61_000_000 + 2_400_000 * i + 700_000 * index,
        })),
      },
    };
  });
  return {
    ...identity(sketch),
    startedAt,
    source: { file: 'bench/app.bench.ts', line: 12 },
    warnings: sketch.warnings ?? [],
    targets: sketch.targets ?? [],
    memory: {
      rssDeltaBytes: 1_400_000,
      peakRssBytes: 84_300_000 + Math.round(sketch.ns % 1000) * 20_000,
      peakMethod: 'reset-high-water-mark',
      ...(sketch.allocated === undefined
        ? {}
        : { allocatedBytesPerOp: sketch.allocated, allocationMethod: 'allocation-counter' }),
    },
    cpu: { userNs: 9.1e8, systemNs: 0.4e8, wallNs: 9.6e8, cpuPercent: 98.9, cpuNsPerOp: sketch.ns * 0.99 },
    concurrent: null,
    launches,
    passed: true,
    summary: summarizeDurations(launches),
  };
}

function failed(): BenchmarkResult {
  return {
    ...identity({ name: hostileNames.escape, suite: ['hostile'], ns: 0 }),
    startedAt,
    source: null,
    warnings: [],
    targets: [],
    memory: null,
    cpu: null,
    concurrent: null,
    launches: [],
    passed: false,
    summary: null,
    error: {
      code: 'threw',
      phase: 'setup',
      message: 'Cannot read </pre><script>alert(4)</script> of \u001b[31mundefined',
      stack: 'TypeError: Cannot read </pre><script>alert(4)</script>\n    at setup (bench/app.bench.ts:40:7)',
    },
  };
}

function identity(sketch: Sketch) {
  return {
    id: idOf(sketch),
    package: 'app',
    suite: [...(sketch.suite ?? [])],
    name: sketch.name,
    parameters: sketch.parameters ?? {},
    tags: sketch.tags ?? [],
    mode: 'sync' as const,
  };
}
