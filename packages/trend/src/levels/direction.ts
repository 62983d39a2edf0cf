import { type MetricName, metrics, type TrendDirection } from '@benchline/schema';

/** A relative change in a metric's own sense: nothing inside the tolerance, the ends included. */
export function directionOf(relativeChange: number, tolerance: number, metric: MetricName): TrendDirection {
  if (!(Math.abs(relativeChange) > tolerance)) return 'stable';
  const larger = relativeChange > 0;
  return larger === (metrics[metric].direction === 'lower-is-better') ? 'degrading' : 'improving';
}
