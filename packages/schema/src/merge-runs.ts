import { BenchlineError } from './error.js';
import { joinResults } from './join-results.js';
import type { BenchmarkResult } from './result.js';
import type { BenchmarkRun } from './run.js';

/**
 * Puts several runs of the same benchmarks together: each benchmark gets the launches of all runs, told apart by
 * `runIndex`, and summary, memory and processor time over all of them. It is how a baseline learns the spread between runs.
 *
 * The newest run gives everything else: id, environment, warnings. A benchmark that failed in any run is failed, since
 * a baseline must not rest on the lucky runs.
 *
 * @param runs - at least one; of the same machine and commit, which the caller sees to
 * @throws BenchlineError `run-missing` when there is none
 */
export function mergeRuns(runs: readonly BenchmarkRun[]): BenchmarkRun {
  const ordered = [...runs].sort((a, b) => (a.id < b.id ? -1 : 1));
  const newest = ordered.at(-1);
  if (newest === undefined)
    throw new BenchlineError({ code: 'run-missing', message: 'There is no run to merge.' });
  if (ordered.length === 1) return newest;
  return {
    ...newest,
    startedAt: (ordered[0] as BenchmarkRun).startedAt,
    sources: ordered.map(({ id, startedAt }) => ({ id, startedAt })),
    results: idsOf(ordered).map((id) =>
      mergeResults(ordered.flatMap((run) => run.results.filter((result) => result.id === id))),
    ),
  };
}

function idsOf(runs: readonly BenchmarkRun[]): string[] {
  return [...new Set(runs.flatMap((run) => run.results.map((result) => result.id)))];
}

function mergeResults(results: readonly BenchmarkResult[]): BenchmarkResult {
  let index = 0;
  const launches = results.flatMap((result, runIndex) =>
    result.launches.map((launch) => ({ ...launch, index: index++, runIndex })),
  );
  return joinResults(results, launches);
}
