import { type MetricName, matchesBenchmark, type ToleranceRule, toleranceOf } from '@benchline/schema';
import type { ComparePolicy } from './policy.js';

/** What a tolerance is looked up by: who the benchmark is, and what its own options say. */
export interface ToleratedBenchmark extends ToleranceRule {
  readonly id: string;
  readonly name: string;
}

/**
 * The tolerance of one metric of one benchmark, as a relative change: from the last override that matches and says one,
 * else from the benchmark's own options, else from the policy, else the metric's default; see `toleranceOf` of
 * `@benchline/schema` for which of them speak of a metric.
 */
export function toleranceFor(
  policy: Pick<ComparePolicy, 'tolerance' | 'tolerances' | 'overrides'>,
  benchmark: ToleratedBenchmark,
  metric: MetricName,
): number {
  const matching = (policy.overrides ?? []).filter(({ match }) => matchesBenchmark(match, benchmark));
  return toleranceOf([...matching.reverse(), benchmark, policy], metric);
}
