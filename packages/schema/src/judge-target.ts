import { type MetricName, metrics } from './metric.js';
import { metricInterval } from './metric-interval.js';
import { metricValue } from './metric-value.js';
import type { MeasuredRecord } from './record.js';
import type { MeasuredResult } from './result.js';
import type { Target, TargetOutcome, TargetStatus } from './target.js';

/** A value with what is known of its uncertainty. */
export interface Estimate {
  readonly value: number;
  /** `null` where there is no interval: the value alone then decides. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * Judges a limit on the interval rather than the value: `met` when the whole interval keeps the target, `accepted` when
 * it keeps the acceptance, `missed` when it lies wholly beyond the loosest limit, `unsettled` when it cannot say.
 */
export function judgeTarget(metric: MetricName, target: Target, estimate: Estimate | null): TargetOutcome {
  const value = estimate?.value ?? null;
  return { metric, ...target, value, status: targetStatus(metric, target, estimate) };
}

/** A metric's value with its interval, where the result has one: what a limit on it is judged by. */
export function estimateOf(result: MeasuredResult | MeasuredRecord, metric: MetricName): Estimate | null {
  const value = metricValue(result, metric);
  if (value === null) return null;
  const { lower, upper } = metricInterval(result, metric) ?? { lower: null, upper: null };
  return { value, lower, upper };
}

/** The status alone; see {@link judgeTarget}. */
export function targetStatus(metric: MetricName, target: Target, estimate: Estimate | null): TargetStatus {
  if (estimate === null) return 'unsettled';
  // Turn "higher is better" around, so that less is better below.
  const sign = metrics[metric].direction === 'lower-is-better' ? 1 : -1;
  const bounds = [estimate.lower ?? estimate.value, estimate.upper ?? estimate.value].map(
    (bound) => bound * sign,
  );
  const worst = Math.max(...bounds);
  const best = Math.min(...bounds);
  const loosest = sign * (target.acceptance ?? target.target);
  if (worst <= sign * target.target) return 'met';
  if (target.acceptance !== null && worst <= loosest) return 'accepted';
  return best > loosest ? 'missed' : 'unsettled';
}
