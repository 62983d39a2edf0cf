import { BenchlineError } from './error.js';
import type { BenchmarkRun } from './run.js';
import { type Shard, shardText } from './shard.js';

/**
 * Holds that runs are parts of one: one split, one commit, each benchmark and each shard once.
 *
 * @throws BenchlineError `runs-conflicting` naming the two runs
 */
export function requireMergeable(parts: readonly BenchmarkRun[]): void {
  requireOneSplit(parts);
  requireOneCommit(parts);
  requireDistinctBenchmarks(parts);
}

function requireOneSplit(parts: readonly BenchmarkRun[]): void {
  const seen = new Map<number, BenchmarkRun>();
  let split: { readonly shard: Shard; readonly id: string } | null = null;
  for (const run of parts) {
    const { shard } = run;
    if (shard === undefined) continue;
    split ??= { shard, id: run.id };
    if (shard.count !== split.shard.count) {
      throw conflict(
        `Run ${split.id} is shard ${shardText(split.shard)} and run ${run.id} is shard ${shardText(shard)}: they were split differently.`,
        'Measure all shards with the same count.',
      );
    }
    const twin = seen.get(shard.index);
    if (twin !== undefined) {
      throw conflict(
        `Shard ${shardText(shard)} was measured twice: by run ${twin.id} and by run ${run.id}.`,
        'Leave one of them out.',
      );
    }
    seen.set(shard.index, run);
  }
}

function requireOneCommit(parts: readonly BenchmarkRun[]): void {
  const known = parts.filter((run) => run.environment.revision.commit !== null);
  const [first] = known;
  const other = known.find((run) => run.environment.revision.commit !== first?.environment.revision.commit);
  if (first === undefined || other === undefined) return;
  throw conflict(
    `Run ${first.id} measured commit ${first.environment.revision.commit} and run ${other.id} measured commit ${other.environment.revision.commit}.`,
    'Measure all parts at the same commit.',
  );
}

function requireDistinctBenchmarks(parts: readonly BenchmarkRun[]): void {
  const owners = new Map<string, BenchmarkRun>();
  for (const run of parts) {
    for (const { id } of run.results) {
      const owner = owners.get(id);
      if (owner !== undefined) {
        throw conflict(
          `${id} was measured twice: by run ${owner.id} and by run ${run.id}.`,
          'Leave one of them out. To put repetitions of the same benchmarks together: benchline baseline save --runs.',
        );
      }
      owners.set(id, run);
    }
  }
}

function conflict(message: string, hint: string): BenchlineError {
  return new BenchlineError({ code: 'runs-conflicting', message, hint });
}
