import { type MetricName, matchesBenchmark, metrics } from '@benchline/schema';
import type { ComparePolicy, PolicyOverride } from './policy.js';

/**
 * The tolerance of one metric of one benchmark, as a relative change: from the last override that matches and names one,
 * else from the policy, else the metric's default.
 */
export function toleranceFor(
  policy: Pick<ComparePolicy, 'tolerance' | 'tolerances' | 'overrides'>,
  benchmark: { readonly id: string; readonly name: string },
  metric: MetricName,
): number {
  const matching = (policy.overrides ?? []).filter(({ match }) => matchesBenchmark(match, benchmark));
  for (const holder of [...matching.reverse(), policy]) {
    const tolerance = toleranceIn(holder, metric);
    if (tolerance !== undefined) return tolerance;
  }
  return metrics[metric].defaultTolerance;
}

function toleranceIn(
  holder: Pick<PolicyOverride, 'tolerance' | 'tolerances'>,
  metric: MetricName,
): number | undefined {
  return holder.tolerances?.[metric] ?? (metric === 'durationNs' ? holder.tolerance : undefined);
}
