import { BenchlineError } from './error.js';
import { runId } from './identity.js';
import { requireMergeable } from './require-mergeable.js';
import type { BenchmarkRun, NotRun } from './run.js';
import { shardEnvironment } from './shard-environment.js';
import { type Warning, warning } from './warning.js';

/**
 * Puts runs of different benchmarks together into one run: the shards of a suite, or the suites of several packages.
 * The order in which they are given does not matter, and the same run given twice counts once.
 *
 * A shard that is absent is a warning, and its benchmarks stay in `notRun`. Where the machines differ, the fingerprint
 * says which shard ran on which, so that the run compares only with one that was measured in the same way.
 *
 * @param runs - at least one
 * @throws BenchlineError `run-missing` when there is none; `runs-conflicting` when two runs measured the same benchmark
 * or the same shard, were split differently, or measured different commits
 */
export function mergeShards(runs: readonly BenchmarkRun[]): BenchmarkRun {
  const parts = [...new Map(runs.map((run) => [run.id, run])).values()].sort(byShard);
  const [first] = parts;
  if (first === undefined)
    throw new BenchlineError({ code: 'run-missing', message: 'There is no run to merge.' });
  requireMergeable(parts);
  const { environment, differing } = shardEnvironment(parts);
  const sources = parts
    .flatMap((run) =>
      (run.sources ?? [{ id: run.id, startedAt: run.startedAt }]).map((source) => ({
        ...source,
        ...(run.shard === undefined ? {} : { shard: run.shard }),
      })),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const startedAt = parts
    .map((run) => run.startedAt)
    .reduce((a, b) => (Date.parse(b) < Date.parse(a) ? b : a));
  const endedAt = parts.map((run) => run.endedAt).reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a));
  const { shard: _shard, paths: _paths, ...shared } = first;
  const paths = parts.every((run) => run.paths !== undefined)
    ? parts.flatMap((run) => run.paths ?? [])
    : null;
  return {
    ...shared,
    id: runId(new Date(startedAt), hashOf(sources.map(({ id }) => id).join())),
    startedAt,
    endedAt,
    environment,
    sources,
    warnings: [...distinct(parts.flatMap((run) => run.warnings)), ...ownWarnings(parts, differing)],
    notRun: notRunOf(parts),
    ...(paths === null ? {} : { paths: [...new Set(paths)].sort() }),
    results: parts.flatMap((run) => run.results),
  };
}

/** The indices of shards whose runs are not among a run's sources; none where it was not put together from shards. */
export function missingShards(run: Pick<BenchmarkRun, 'sources'>): number[] {
  const shards = (run.sources ?? []).flatMap(({ shard }) => (shard === undefined ? [] : [shard]));
  const [first] = shards;
  if (first === undefined) return [];
  const present = new Set(shards.map(({ index }) => index));
  return Array.from({ length: first.count }, (_, i) => i + 1).filter((index) => !present.has(index));
}

/** Shards in their order; other runs after them, oldest first. */
function byShard(a: BenchmarkRun, b: BenchmarkRun): number {
  const [left, right] = [a, b].map((run) => run.shard?.index ?? Number.POSITIVE_INFINITY) as [number, number];
  if (left !== right) return left - right;
  return a.id < b.id ? -1 : 1;
}

function ownWarnings(parts: readonly BenchmarkRun[], differing: readonly string[]): Warning[] {
  const sources = parts.map((run) => ({
    id: run.id,
    startedAt: run.startedAt,
    ...(run.shard === undefined ? {} : { shard: run.shard }),
  }));
  const missing = missingShards({ sources });
  const count = parts.find((run) => run.shard !== undefined)?.shard?.count ?? 0;
  return [
    ...(missing.length === 0 ? [] : [warning('shards-missing', { shards: missing.join(', '), count })]),
    ...(differing.length === 0 ? [] : [warning('shards-differ', { fields: differing.join(', ') })]),
  ];
}

/** What no part measured. Where a shard says why, that counts before another's `other-shard`. */
function notRunOf(parts: readonly BenchmarkRun[]): NotRun[] {
  const measured = new Set(parts.flatMap((run) => run.results.map(({ id }) => id)));
  const left = new Map<string, NotRun>();
  for (const entry of parts.flatMap((run) => run.notRun)) {
    if (measured.has(entry.id)) continue;
    if (left.get(entry.id) === undefined || left.get(entry.id)?.reason === 'other-shard')
      left.set(entry.id, entry);
  }
  return [...left.values()];
}

function distinct(warnings: readonly Warning[]): Warning[] {
  return [...new Map(warnings.map((one) => [JSON.stringify(one), one])).values()];
}

/** FNV-1a (Fowler, Noll and Vo) as a number in [0, 1): the same parts give the same run id. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
}
