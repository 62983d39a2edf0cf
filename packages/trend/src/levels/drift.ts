import type { Drift } from '@benchline/schema';
import { mannKendallTest, median, normalCdf, normalQuantile, theilSenInterval } from '@benchline/stats';
import { INTERVAL_LEVEL } from '../search/change-interval.js';

/** Longer levels are thinned to so many points, each the median of a block, as the cost grows with the square. */
const MOST_POINTS = 64;

/**
 * The slope of a level and how surprising it is: of a robust line (Theil 1950, Sen 1968), with its interval, and a trend
 * test; both allow for autocorrelation (Hamed and Rao 1998), which widens the interval as it does the test's variance.
 *
 * @param places - where the values lie, ascending: missing points leave gaps
 * @returns in the unit of the values, per point; `null` for fewer than three values
 */
export function driftOf(places: readonly number[], values: readonly number[]): Drift | null {
  if (values.length < 3) return null;
  const block = Math.ceil(values.length / MOST_POINTS);
  const thinned = (numbers: readonly number[]) =>
    Array.from({ length: Math.ceil(numbers.length / block) }, (_, i) =>
      median(numbers.slice(i * block, (i + 1) * block)),
    );
  const [xs, ys] = [thinned(places), thinned(values)];
  if (ys.every((value) => value === ys[0])) {
    return { slopePerRun: 0, lower: 0, upper: 0, level: INTERVAL_LEVEL, pValue: 1 };
  }
  const { pValue, varianceCorrection } = mannKendallTest(ys, { autocorrelation: 'hamed-rao' });
  const reach = normalQuantile((1 + INTERVAL_LEVEL) / 2) * Math.sqrt(varianceCorrection);
  // The interval of independent values at this level has the wider reach.
  const { slope, lower, upper } = theilSenInterval(xs, ys, Math.min(1 - 1e-12, 2 * normalCdf(reach) - 1));
  return { slopePerRun: slope, lower, upper, level: INTERVAL_LEVEL, pValue };
}
