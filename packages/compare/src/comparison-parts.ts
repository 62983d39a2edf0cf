import {
  type BenchmarkRun,
  type Comparison,
  type ComparisonResult,
  type RunRecord,
  verdicts,
} from '@benchline/schema';

/** What a comparison says of one of its runs. */
export function describeRun(run: BenchmarkRun | RunRecord): Comparison['baseline'] {
  const { commit, branch } = run.environment.revision;
  return { id: run.id, startedAt: run.startedAt, commit, branch };
}

/** How often each verdict was given. */
export function countVerdicts(results: readonly ComparisonResult[]): Comparison['counts'] {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Comparison['counts'];
  for (const { verdict } of results) counts[verdict] += 1;
  return counts;
}
