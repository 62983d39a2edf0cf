import { binomialCdf } from './distributions.js';
import { mean, variance } from './moments.js';
import { type Numbers, requireLevel, requireNumbers } from './numbers.js';
import { sorted } from './quantile.js';
import { studentTQuantile } from './student-t.js';

/** A confidence interval, both ends included, in the unit of what it estimates. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  /** The confidence asked for, above 0 and below 1. */
  readonly level: number;
}

/** An interval whose ends are order statistics, so that its confidence comes in steps. */
export interface MedianInterval extends Interval {
  /** The exact confidence reached: at least `level`, unless there were too few values. */
  readonly coverage: number;
}

/**
 * Student's t interval for the mean of normal values: mean ± t(n - 1) · sd / √n (R's `t.test(x)$conf.int`).
 * With two values it is very wide; equal values give an interval of no width.
 * @param level confidence, .95 unless given.
 * @throws RangeError if there are fewer than two values, one is not finite, or `level` is not inside 0..1.
 */
export function meanInterval(values: Numbers, level = 0.95): Interval {
  requireLevel('meanInterval', level);
  requireNumbers('meanInterval', 'values', values, 2);
  const centre = mean(values);
  const error = Math.sqrt(variance(values) / values.length);
  const halfWidth = studentTQuantile(1 - (1 - level) / 2, values.length - 1) * error;
  return { lower: centre - halfWidth, upper: centre + halfWidth, level };
}

/**
 * Distribution-free interval for the median: the narrowest symmetric pair of order statistics whose binomial
 * coverage, 1 - 2 P(Bin(n, 1/2) < j), reaches `level` (Hollander and Wolfe 1999, section 3.6; the interval
 * of benchstat). With too few values for the level (fewer than six for .95) it is the minimum and maximum,
 * and `coverage` says what that is worth: 1 - 2^(1 - n), so 0 for one value.
 * @param level confidence, .95 unless given.
 * @throws RangeError if `values` is empty, holds a value that is not finite, or `level` is not inside 0..1.
 */
export function medianInterval(values: Numbers, level = 0.95): MedianInterval {
  requireLevel('medianInterval', level);
  requireNumbers('medianInterval', 'values', values);
  return medianIntervalOfSorted(sorted(values), level);
}

/**
 * {@link medianInterval} of an array that is already ascending; the order is the caller's promise.
 * @param level confidence, .95 unless given.
 * @throws RangeError if the array is empty, an end is not finite, or `level` is not inside 0..1.
 */
export function medianIntervalOfSorted(ascending: Numbers, level = 0.95): MedianInterval {
  requireLevel('medianIntervalOfSorted', level);
  const count = ascending.length;
  if (count === 0) throw new RangeError('medianIntervalOfSorted: ascending must not be empty');
  if (!Number.isFinite(ascending[0]) || !Number.isFinite(ascending[count - 1])) {
    throw new RangeError('medianIntervalOfSorted: ascending must hold only finite numbers');
  }
  const { trimmed, coverage } = trimForMedian(count, level);
  return {
    lower: ascending[trimmed] as number,
    upper: ascending[count - 1 - trimmed] as number,
    level,
    coverage,
  };
}

/** The largest number of values to leave out at each end with the coverage still at `level`. */
function trimForMedian(count: number, level: number): { trimmed: number; coverage: number } {
  const coverageOf = (trimmed: number): number =>
    trimmed === 0 ? 1 - 2 ** (1 - count) : Math.max(0, 1 - 2 * binomialCdf(trimmed, count, 0.5));
  let low = 0;
  let high = Math.ceil(count / 2);
  // Coverage falls as more is left out: bisect, with `low` always kept and `high` always refused.
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (coverageOf(middle) >= level) low = middle;
    else high = middle;
  }
  return { trimmed: low, coverage: coverageOf(low) };
}
