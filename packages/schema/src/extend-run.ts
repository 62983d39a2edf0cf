import { joinResults } from './join-results.js';
import type { BenchmarkResult } from './result.js';
import type { BenchmarkRun } from './run.js';

/**
 * What later launches are of a run: `same-run`, more launches of the run itself; `second-batch`, a batch of its own, told
 * apart by `runIndex`, so that what it says can be held against what the first said.
 */
export type Extension = 'same-run' | 'second-batch';

/**
 * Adds the launches that some of a run's benchmarks were measured in later. Whatever the later run says of others, and
 * benchmarks that only it has, are left out; identity, commit and environment stay those of the run.
 *
 * @param more - measured later, of the same code on the same machine, which the caller sees to
 */
export function extendRun(run: BenchmarkRun, more: BenchmarkRun, as: Extension): BenchmarkRun {
  const later = new Map(more.results.map((result) => [result.id, result]));
  const batch = as === 'same-run' ? null : 1 + lastRunIndex(run);
  const sources = run.sources ?? [{ id: run.id, startedAt: run.startedAt }];
  return {
    ...run,
    endedAt: more.endedAt,
    ...(batch === null ? {} : { sources: [...sources, { id: more.id, startedAt: more.startedAt }] }),
    results: run.results.map((result) => {
      const added = later.get(result.id);
      return added === undefined ? result : extendResult(result, added, batch);
    }),
  };
}

/**
 * Takes a run apart into its batches, oldest first: each has the benchmarks that were measured in it. A run of one batch
 * is itself.
 */
export function batchesOf(run: BenchmarkRun): BenchmarkRun[] {
  const indices = [...new Set(run.results.flatMap(launchRunIndices))].sort((a, b) => a - b);
  if (indices.length < 2) return [run];
  return indices.map((runIndex, place) => ({
    ...run,
    results: run.results.flatMap((result) => {
      const launches = result.launches.filter((launch) => launch.runIndex === runIndex);
      // What failed before any launch has none to be told apart by: it is of the first batch.
      if (launches.length === 0) return place === 0 && result.launches.length === 0 ? [result] : [];
      return [joinResults([result], launches)];
    }),
  }));
}

function launchRunIndices({ launches }: BenchmarkResult): number[] {
  return launches.map(({ runIndex }) => runIndex);
}

function lastRunIndex({ results }: BenchmarkRun): number {
  return results.flatMap(launchRunIndices).reduce((last, index) => Math.max(last, index), 0);
}

function extendResult(first: BenchmarkResult, later: BenchmarkResult, batch: number | null): BenchmarkResult {
  const runIndex = batch ?? first.launches.at(-1)?.runIndex ?? 0;
  const from = first.launches.length;
  const added = later.launches.map((launch, index) => ({ ...launch, index: from + index, runIndex }));
  return joinResults([first, later], [...first.launches, ...added]);
}
