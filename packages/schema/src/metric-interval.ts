import type { MetricName } from './metric.js';
import type { ResultRecord } from './record.js';
import type { BenchmarkResult } from './result.js';

/**
 * The interval of a metric's value in a result, in the metric's unit, or `null` where there is none: of durations as
 * measured, of throughput the same turned over (a long time is a low rate), and of scaling efficiency.
 */
export function metricInterval(
  result: BenchmarkResult | ResultRecord,
  metric: MetricName,
): { readonly lower: number; readonly upper: number } | null {
  if (!result.passed) return null;
  if (metric === 'scalingEfficiency') {
    const interval = result.concurrent?.scalingEfficiencyInterval ?? null;
    return interval === null ? null : { lower: interval.lower, upper: interval.upper };
  }
  const { interval } = result.summary;
  if (interval === null) return null;
  if (metric === 'durationNs') return { lower: interval.lowerNs, upper: interval.upperNs };
  if (metric !== 'throughputOpsPerSec' || !(interval.lowerNs > 0)) return null;
  return { lower: 1e9 / interval.upperNs, upper: 1e9 / interval.lowerNs };
}
