import { type MetricName, metrics, type Verdict } from '@benchline/schema';

/** Guards the ends of the tolerance against rounding in the last digits of a logarithm. */
const SLACK = 1e-9;

/**
 * The half-width of "no change worth a word" as a logarithm: the ratios from 1 / (1 + tolerance) to 1 + tolerance, so
 * that a change and its undoing are judged alike.
 */
export function logTolerance(tolerance: number): number {
  return Math.log1p(tolerance) + SLACK;
}

/** Where a change goes beyond the tolerance, by the metric's own sense; `null` where it stays inside. */
export function changeBeyond(
  logRatio: number,
  tolerance: number,
  metric: MetricName,
): Extract<Verdict, 'regression' | 'improvement'> | null {
  if (Math.abs(logRatio) <= logTolerance(tolerance)) return null;
  return worsens(logRatio, metric);
}

/** What a change for certain is, by its sign and the metric's own sense. */
export function worsens(change: number, metric: MetricName): Extract<Verdict, 'regression' | 'improvement'> {
  return change > 0 === (metrics[metric].direction === 'lower-is-better') ? 'regression' : 'improvement';
}
