import { benchmarkId, SCHEMA_VERSION, summarizeDurations, unknownEnvironment } from '@benchline/schema';

/** Chance from a seed (mulberry32), in [0, 1). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A run as the runner makes it, with `--memory` unless told otherwise: every field that is usually there, with numbers of full length, since
 * round ones would take less room than real ones.
 *
 * @param at - milliseconds since 1970
 */
export function makeRun({
  benchmarks,
  launches = 3,
  samples = 40,
  memory = true,
  at,
  seed,
  branch = 'main',
}) {
  const chance = random(seed);
  const startedAt = new Date(at).toISOString();
  const suffix = Math.floor(chance() * 2 ** 32)
    .toString(16)
    .padStart(8, '0');
  const environment = unknownEnvironment();
  return {
    kind: 'run',
    schemaVersion: SCHEMA_VERSION,
    id: `${startedAt.replace(/[-:.]/g, '')}-${suffix}`,
    startedAt,
    endedAt: startedAt,
    environment: { ...environment, revision: { commit: hex(chance, 40), branch, dirty: false } },
    warnings: [],
    notRun: [],
    results: Array.from({ length: benchmarks }, (_, index) =>
      makeResult(index, { launchCount: launches, samples, hasMemory: memory, startedAt }, chance),
    ),
  };
}

function makeResult(index, { launchCount, samples, hasMemory, startedAt }, chance) {
  const identity = {
    package: '@acme/models',
    suite: ['pipeline', 'data'],
    name: `operation_${index}`,
    parameters: { points: 1000 },
  };
  const centreNs = 1e4 * (1 + index) * (1 + 0.1 * chance());
  const launches = Array.from({ length: launchCount }, (_, launch) =>
    makeLaunch(launch, centreNs * (1 + 0.05 * chance()), { samples, hasMemory, startedAt }, chance),
  );
  const { memory, cpu } = launches[0];
  return {
    ...identity,
    id: benchmarkId(identity),
    tags: [],
    mode: 'sync',
    warnings: [{ code: 'severe-outliers', args: { outliers: 3, samples } }],
    targets: [{ metric: 'durationNs', target: 2e7, acceptance: 3e7, value: centreNs, status: 'met' }],
    memory,
    cpu,
    concurrent: null,
    startedAt,
    source: { file: '/app/bench/data.bench.ts', line: 10 + index },
    launches,
    passed: true,
    summary: summarizeDurations(launches),
  };
}

function makeLaunch(index, centreNs, { samples, hasMemory, startedAt }, chance) {
  const bytes = (most) => Math.floor(most * (0.5 + chance() / 2));
  return {
    index,
    runIndex: 0,
    iterationsPerSample: bytes(900),
    stopReason: chance() < 0.8 ? 'precision' : 'time',
    steady: chance() < 0.9,
    memory: {
      rssDeltaBytes: bytes(9e6),
      peakRssBytes: bytes(9e7),
      peakMethod: 'reset-high-water-mark',
      ...(hasMemory ? makeMemoryPass(chance, bytes) : {}),
    },
    cpu: {
      userNs: bytes(4e8),
      systemNs: bytes(4e6),
      wallNs: bytes(4e8),
      cpuPercent: 100 + 9 * chance(),
      cpuNsPerOp: centreNs * (1 + chance() / 100),
    },
    startedAt,
    samplesNs: Array.from(
      { length: samples },
      () => centreNs * (1 + 0.02 * chance() + (chance() < 0.05 ? chance() : 0)),
    ),
    warmupSamplesNs: [centreNs * 3, centreNs * 2],
  };
}

function makeMemoryPass(chance, bytes) {
  return {
    allocatedBytesPerOp: 9e4 * chance(),
    allocationMethod: 'allocation-counter',
    retainedBytesPerOp: 9 * chance(),
    gcCount: bytes(90),
    gcTimeNs: bytes(9e7),
    gcOperationCount: bytes(90_000),
  };
}

function hex(chance, length) {
  return Array.from({ length }, () => Math.floor(chance() * 16).toString(16)).join('');
}
