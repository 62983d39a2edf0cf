import { type Numbers, requireNumbers } from './numbers.js';
import { quantileOfSorted, sorted } from './quantile.js';
import { medianInPlace } from './select.js';

/**
 * Turns a median absolute deviation into an estimate of a normal distribution's standard deviation:
 * 1 / (the 0.75 quantile of the standard normal). R's `mad(constant = 1.4826)` rounds the same number.
 */
export const NORMAL_MAD_SCALE = 1.482602218505602;

/**
 * The median of the distances from the median, unscaled (SciPy's `median_abs_deviation` by default), in the
 * unit of the values. 0 for one value, and whenever more than half of the values are equal.
 * @throws RangeError if `values` is empty or holds a value that is not finite.
 */
export function medianAbsoluteDeviation(values: Numbers): number {
  requireNumbers('medianAbsoluteDeviation', 'values', values);
  const scratch = Float64Array.from(values);
  const centre = medianInPlace(scratch);
  for (let index = 0; index < scratch.length; index += 1) {
    scratch[index] = Math.abs((scratch[index] as number) - centre);
  }
  return medianInPlace(scratch);
}

/**
 * A standard deviation that up to half of the values cannot spoil:
 * {@link medianAbsoluteDeviation} times {@link NORMAL_MAD_SCALE} (R's `mad`). 0 for one value.
 * @throws RangeError if `values` is empty or holds a value that is not finite.
 */
export function robustSpread(values: Numbers): number {
  requireNumbers('robustSpread', 'values', values);
  return medianAbsoluteDeviation(values) * NORMAL_MAD_SCALE;
}

/**
 * Upper quartile minus lower quartile, quantiles of type 7 (R's `IQR`), in the unit of the values. 0 for one
 * value.
 * @throws RangeError if `values` is empty or holds a value that is not finite.
 */
export function interquartileRange(values: Numbers): number {
  requireNumbers('interquartileRange', 'values', values);
  const ascending = sorted(values);
  return quantileOfSorted(ascending, 0.75) - quantileOfSorted(ascending, 0.25);
}
