import type { MetricName, TrendDirection } from '@benchline/schema';
import { mean } from '@benchline/stats';
import { directionOf } from './direction.js';

/**
 * The rule of the DigitalModel benchmark framework: the mean of the second half against that of the first (the shorter
 * one, of an odd number), with the metric's own sense, which the original forgets. It knows no noise: of windows of 20
 * runs of unchanged code it calls six in ten improving or degrading.
 *
 * @returns `'unknown'` for fewer than two values; from a mean of 0 every change counts as beyond the tolerance
 */
export function directionOfHalves(
  values: readonly number[],
  tolerance: number,
  metric: MetricName,
): TrendDirection {
  if (values.length < 2) return 'unknown';
  const half = Math.floor(values.length / 2);
  const [first, second] = [mean(values.slice(0, half)), mean(values.slice(half))];
  const change = second - first;
  if (first === 0)
    return change === 0
      ? 'stable'
      : directionOf(Math.sign(change) * Number.POSITIVE_INFINITY, tolerance, metric);
  return directionOf(change / Math.abs(first), tolerance, metric);
}
