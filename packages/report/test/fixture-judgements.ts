import type { Comparison, ComparisonResult, Trend, TrendOverview, Verdict } from '@benchline/schema';
import { createNoise, fixtureBaseline, fixtureRun, idOf, sketches } from './fixture-run.js';

type Judged = Pick<ComparisonResult, 'verdict'> & Partial<ComparisonResult>;

const method = 'moderated t over log launch medians';
const at = (lower: number, upper: number) => ({ lower, upper, level: 0.99 });

const judged: Readonly<Record<string, readonly Judged[]>> = {
  'parse large file': [
    {
      verdict: 'regression',
      ratio: 1.121,
      interval: at(1.094, 1.149),
      pValue: 0.0002,
      adjustedPValue: 0.0011,
    },
  ],
  'parse small file': [
    {
      verdict: 'improvement',
      ratio: 0.787,
      interval: at(0.76, 0.815),
      pValue: 0.0004,
      adjustedPValue: 0.0014,
    },
  ],
  stringify: [
    { verdict: 'unchanged', ratio: 1.004, interval: at(0.981, 1.028), pValue: 0.4, adjustedPValue: 0.5 },
    {
      metric: 'allocatedBytesPerOp',
      verdict: 'regression',
      baselineValue: 41_984,
      currentValue: 52_480,
      ratio: 1.25,
      interval: at(1.249, 1.251),
      tolerance: 0.02,
    },
  ],
  lookup: [
    { verdict: 'unchanged', ratio: 0.998, interval: at(0.99, 1.006), pValue: 0.6, adjustedPValue: 0.6 },
  ],
  '<script>alert(1)</script>': [{ verdict: 'new', ratio: null, interval: null, baselineValue: null }],
  'left | pipe ` tick': [
    {
      verdict: 'inconclusive',
      reason: 'too-noisy',
      ratio: 1.06,
      interval: at(0.87, 1.29),
      launchesNeeded: 9,
      pValue: 0.3,
      adjustedPValue: 0.4,
    },
  ],
  '=cmd()': [{ verdict: 'incomparable', reason: 'parameters-changed', ratio: null, interval: null }],
};

/** The run of the fixture judged against its baseline, by hand. */
export function fixtureComparison(): Comparison {
  const run = fixtureRun();
  const baseline = fixtureBaseline();
  const results = [
    ...sketches.flatMap((sketch) =>
      (judged[sketch.name] ?? []).map(
        (one): ComparisonResult => result(sketch.name, sketch.suite ?? [], idOf(sketch), one),
      ),
    ),
    result('gone', ['index'], 'app > index > gone', {
      verdict: 'missing',
      ratio: null,
      interval: null,
      currentValue: null,
    }),
  ];
  const counts = {
    regression: 0,
    improvement: 0,
    unchanged: 0,
    inconclusive: 0,
    incomparable: 0,
    new: 0,
    missing: 0,
  };
  for (const { verdict } of results) counts[verdict as Verdict] += 1;
  return {
    kind: 'comparison',
    schemaVersion: 1,
    baseline: {
      id: baseline.id,
      startedAt: baseline.startedAt,
      commit: '9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c',
      branch: 'main',
    },
    current: {
      id: run.id,
      startedAt: run.startedAt,
      commit: run.environment.revision.commit,
      branch: 'main',
    },
    environment: {
      match: 'similar',
      action: 'advise',
      differences: [
        { field: 'nodeVersion', baseline: '20.19.0', current: '20.20.2', severe: false },
        { field: 'memoryBytes', baseline: '8388608000', current: '16777216000', severe: false },
      ],
    },
    policy: { name: 'stored baseline', level: 0.01, tolerance: 0.1 },
    counts,
    results,
    targets: [],
  };
}

function result(name: string, suite: readonly string[], id: string, one: Judged): ComparisonResult {
  const current = sketches.find((sketch) => sketch.name === name)?.ns ?? 100;
  const ratio = one.ratio ?? null;
  return {
    id,
    package: 'app',
    suite: [...suite],
    name,
    metric: 'durationNs',
    baselineValue: current / (ratio ?? 1),
    currentValue: current,
    reason: null,
    ratio,
    interval: null,
    tolerance: 0.1,
    pValue: null,
    adjustedPValue: null,
    launchesNeeded: null,
    method,
    ...one,
  };
}

/** Forty runs of history for two benchmarks: one moved to a higher level, one stays. */
export function fixtureTrends(): Trend[] {
  return [trend(0, 1 / 1.121, 31), trend(1, 1.27, 22), trend(3, 1, null)];
}

/** The three histories beside each other: the first two moved at once, and the second may be chance. */
export function fixtureOverview(trends: readonly Trend[] = fixtureTrends()): TrendOverview {
  const run = trends[0]?.points[31];
  const members = [0, 1].map((trendIndex) => ({ trendIndex, changeIndex: 0 }));
  return {
    kind: 'trend-overview',
    schemaVersion: 1,
    trends: [...trends],
    events: trends.slice(1, 2).map(() => ({
      machine: trends[0]?.machine ?? '',
      branch: 'main',
      runId: run?.runId ?? '',
      at: run?.at ?? '',
      commit: run?.commit ?? null,
      members,
      movedCount: 2,
      comparableCount: 3,
      suspect: null,
    })),
    census: {
      falseDiscoveryRate: 0.05,
      judgedCount: trends.length,
      notJudged: [],
      confirmed: trends.map((_, i) => i !== 1),
      adjustedPValues: trends.map(() => 0.01),
    },
  };
}

function trend(index: number, before: number, changeAt: number | null): Trend {
  const sketch = sketches[index] as (typeof sketches)[number];
  const noise = createNoise(index + 3);
  const points = Array.from({ length: 40 }, (_, i) => {
    const level = sketch.ns * (changeAt !== null && i < changeAt ? before : 1);
    const value = i === 12 ? null : level * (1 + 0.02 * (noise() - 0.5));
    return {
      runId: i === 39 ? fixtureRun().id : `run-${i}`,
      at: new Date(Date.UTC(2026, 0, 5 + i)).toISOString(),
      commit: `${(i + 10).toString(16).padStart(2, '0')}abcdef0123456789abcdef0123456789abcdef`,
      value,
      lower: value === null ? null : value * 0.985,
      upper: value === null ? null : value * 1.015,
    };
  });
  const change = changeAt === null ? [] : [changePoint(sketch.ns * before, sketch.ns, changeAt, points)];
  return {
    id: idOf(sketch),
    name: sketch.name,
    suite: [...(sketch.suite ?? [])],
    metric: 'durationNs',
    machine: 'AMD EPYC 7763 64-Core Processor × 4, linux x64, Node 20',
    branch: 'main',
    direction: changeAt === null ? 'stable' : before < 1 ? 'degrading' : 'improving',
    method: 'energy statistics, then Mann-Kendall within the last level',
    currentLevel: sketch.ns,
    since: points[changeAt ?? 0] ?? null,
    course: 'level',
    drift: { slopePerRun: 0.0001, lower: -0.0003, upper: 0.0005, level: 0.95, pValue: 0.6 },
    slopePerRun: 0.0001,
    volatility: 0.011,
    detectableEffect: 0.021,
    changePoints: change,
    summary: {
      sampleCount: 39,
      average: sketch.ns,
      minimum: sketch.ns * 0.9,
      maximum: sketch.ns * 1.1,
      averageOpsPerSec: 1e9 / sketch.ns,
      averageRssDeltaBytes: null,
    },
    availablePointCount: points.length,
    points,
  };
}

function changePoint(
  before: number,
  after: number,
  index: number,
  points: Trend['points'],
): Trend['changePoints'][number] {
  const run = (at: number) => points[at] as Trend['points'][number];
  const change = (after - before) / before;
  return {
    index,
    indexInterval: { lower: index - 1, upper: index + 1 },
    before,
    after,
    relativeChange: change,
    relativeChangeInterval: { lower: change - 0.02, upper: change + 0.02, level: 0.95 },
    pValue: 0.001,
    firstRun: run(index),
    range: { after: run(index - 2), upTo: run(index + 1) },
  };
}
