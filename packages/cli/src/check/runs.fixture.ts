import { compareRuns, confirmRegressions } from '@benchline/compare';
import {
  type BenchmarkRun,
  batchesOf,
  extendRun,
  type Launch,
  runId,
  SCHEMA_VERSION,
  summarizeDurations,
  summarizeRun,
  unknownEnvironment,
} from '@benchline/schema';
import type { Judge } from './judge.js';
import type { MeasureMore } from './measure-more.js';

/** A run of benchmarks whose launches have these centres, in nanoseconds. */
export function runOf(benchmarks: Readonly<Record<string, readonly number[]>>, second = 0): BenchmarkRun {
  const startedAt = new Date(Date.UTC(2026, 0, 1, 0, 0, second));
  const launches = Math.max(...Object.values(benchmarks).map((centresNs) => centresNs.length));
  return {
    kind: 'run',
    schemaVersion: SCHEMA_VERSION,
    id: runId(startedAt, 0),
    startedAt: startedAt.toISOString(),
    endedAt: new Date(startedAt.getTime() + 1000).toISOString(),
    environment: { ...unknownEnvironment(), launchCount: launches },
    warnings: [],
    notRun: [],
    results: Object.entries(benchmarks).map(([name, centresNs]) => resultOf(name, centresNs)),
  };
}

function resultOf(name: string, centresNs: readonly number[]): BenchmarkRun['results'][number] {
  const launches = centresNs.map(
    (centreNs, index): Launch => ({
      index,
      runIndex: 0,
      iterationsPerSample: 1,
      stopReason: 'precision',
      steady: true,
      memory: null,
      cpu: null,
      startedAt: '2026-01-01T00:00:00.000Z',
      samplesNs: Array.from({ length: 20 }, (_, i) => centreNs * (1 + (i % 5) / 1000)),
      warmupSamplesNs: [],
    }),
  );
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
    memory: null,
    cpu: null,
    concurrent: null,
    startedAt: '2026-01-01T00:00:00.000Z',
    source: null,
    launches,
    passed: true,
    summary: summarizeDurations(launches),
  };
}

/** A judge against a baseline of these centres, with thirty earlier runs that all measured the same as it did. */
export function judgeAgainst(benchmarks: Readonly<Record<string, readonly number[]>>): Judge {
  const baseline = summarizeRun(runOf(benchmarks, 0));
  const evidence = { history: Array.from({ length: 30 }, (_, i) => runOf(benchmarks, -60 * (i + 1))) };
  return {
    baselineName: 'main',
    baseline,
    judge(run) {
      const [current = run, batch] = batchesOf(run);
      return batch === undefined
        ? compareRuns(baseline, current, {}, evidence)
        : confirmRegressions({ baseline, current, batch, evidence });
    },
  };
}

/** Measuring that takes each benchmark's next launches from a list, and notes what it was asked. */
export function measureFrom(centresNs: Readonly<Record<string, readonly number[]>>): {
  readonly measureMore: MeasureMore;
  readonly asked: { readonly ids: readonly string[]; readonly launches: number }[];
} {
  const used = new Map<string, number>();
  const asked: { ids: readonly string[]; launches: number }[] = [];
  const measureMore: MeasureMore = async (ids, launches) => {
    asked.push({ ids, launches });
    const next = ids.map((id) => {
      const name = id.replace('app > ', '');
      const from = used.get(name) ?? 0;
      used.set(name, from + launches);
      return [name, (centresNs[name] ?? []).slice(from, from + launches)] as const;
    });
    const more = runOf(Object.fromEntries(next), 60 * asked.length);
    return { interrupted: false, extend: (run, as) => extendRun(run, more, as) };
  };
  return { measureMore, asked };
}
