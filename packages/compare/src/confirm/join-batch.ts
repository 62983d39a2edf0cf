import {
  type BenchmarkResult,
  type BenchmarkRun,
  type MeasuredResult,
  summarizeDurations,
} from '@benchline/schema';

/**
 * A run with the launches of a second batch added to some of its benchmarks. They count as launches of the same run: a
 * batch measured minutes later says little of what the machine will be like tomorrow. A benchmark that failed in the
 * batch has failed; one that the batch does not have keeps what it has.
 *
 * @param ids - the benchmarks to add to; all that both have by default
 */
export function joinBatch(run: BenchmarkRun, batch: BenchmarkRun, ids?: readonly string[]): BenchmarkRun {
  const added = new Map(batch.results.map((result) => [result.id, result]));
  const wanted = ids === undefined ? null : new Set(ids);
  return {
    ...run,
    endedAt: batch.endedAt,
    results: run.results.map((result) => {
      const more = added.get(result.id);
      return more === undefined || wanted?.has(result.id) === false ? result : joinResults(result, more);
    }),
  };
}

function joinResults(first: BenchmarkResult, second: BenchmarkResult): BenchmarkResult {
  if (!first.passed) return first;
  if (!second.passed) return second;
  const last = Math.max(-1, ...first.launches.map(({ index }) => index));
  const runIndex = first.launches[0]?.runIndex ?? 0;
  const launches = [
    ...first.launches,
    ...second.launches.map((launch, index) => ({ ...launch, index: last + 1 + index, runIndex })),
  ];
  const joined: MeasuredResult = { ...first, launches, summary: summarizeDurations(launches) };
  return joined;
}
