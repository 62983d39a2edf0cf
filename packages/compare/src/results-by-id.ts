import {
  BenchlineError,
  type BenchmarkResult,
  type BenchmarkRun,
  type ComparisonResult,
  type ResultRecord,
  type RunRecord,
} from '@benchline/schema';

/**
 * The results of a run by benchmark id, in the run's order.
 *
 * @throws BenchlineError `benchmark-duplicate` when an id is there twice
 */
export function resultsById(run: BenchmarkRun | RunRecord): Map<string, BenchmarkResult | ResultRecord> {
  const byId = new Map<string, BenchmarkResult | ResultRecord>();
  for (const result of run.results) {
    if (byId.has(result.id)) {
      throw new BenchlineError({
        code: 'benchmark-duplicate',
        message: `The run ${run.id} holds the benchmark "${result.id}" twice.`,
        hint: 'Give the two benchmarks different names or parameters, and measure again.',
      });
    }
    byId.set(result.id, result);
  }
  return byId;
}

/** The part of a comparison's row that says whose it is. */
export function identityOf(
  result: BenchmarkResult | ResultRecord,
): Pick<ComparisonResult, 'id' | 'package' | 'suite' | 'name'> {
  const { id, package: packageName, suite, name } = result;
  return { id, package: packageName, suite: [...suite], name };
}
