import { interpolate } from './interpolate.js';
import { type Numbers, requireNumbers, requireProbability } from './numbers.js';
import { medianInPlace } from './select.js';

/**
 * An ascending copy of the values. Sort once, then ask {@link quantileOfSorted} as often as needed.
 * @throws RangeError if `values` is empty or holds a value that is not finite.
 */
export function sorted(values: Numbers): Float64Array {
  requireNumbers('sorted', 'values', values);
  return Float64Array.from(values).sort();
}

/**
 * The quantile at probability `p` of an ascending array, by linear interpolation of order statistics at
 * 1 + (n - 1)p: type 7 of Hyndman and Fan (1996), "Sample Quantiles in Statistical Packages"; the default
 * of R's `quantile` and NumPy's. One value is its own quantile at every `p`. That the array is ascending is
 * the caller's promise; only its ends are checked, so that a call stays constant in time.
 * @throws RangeError if the array is empty, an end is not finite, or `p` is outside 0..1.
 */
export function quantileOfSorted(ascending: Numbers, p: number): number {
  const count = ascending.length;
  if (count === 0) throw new RangeError('quantileOfSorted: ascending must not be empty');
  requireProbability('quantileOfSorted', 'p', p);
  // Sorting puts NaN and the infinities at the ends, so two looks cover the whole of a sorted array.
  if (!Number.isFinite(ascending[0]) || !Number.isFinite(ascending[count - 1])) {
    throw new RangeError('quantileOfSorted: ascending must hold only finite numbers');
  }
  const position = (count - 1) * p;
  const below = Math.floor(position);
  const lower = ascending[below] as number;
  const fraction = position - below;
  return fraction === 0 ? lower : interpolate(lower, ascending[below + 1] as number, fraction);
}

/**
 * The quantile at probability `p` (0 is the minimum, 1 the maximum): type 7, see {@link quantileOfSorted}.
 * @throws RangeError if `values` is empty, holds a value that is not finite, or `p` is outside 0..1.
 */
export function quantile(values: Numbers, p: number): number {
  requireNumbers('quantile', 'values', values);
  requireProbability('quantile', 'p', p);
  return quantileOfSorted(sorted(values), p);
}

/**
 * The quantiles at every probability of `probabilities`, in that order, from one sort. Type 7, see
 * {@link quantileOfSorted}.
 * @throws RangeError if `values` is empty, holds a value that is not finite, or a probability is outside 0..1.
 */
export function quantiles(values: Numbers, probabilities: Numbers): number[] {
  requireNumbers('quantiles', 'values', values);
  const ascending = sorted(values);
  return Array.from(probabilities, (p, index) => {
    requireProbability('quantiles', `probabilities[${index}]`, p);
    return quantileOfSorted(ascending, p);
  });
}

/**
 * The median; the mean of the middle two when there is an even number of values. Found by selection, so it
 * costs less than a sort.
 * @throws RangeError if `values` is empty or holds a value that is not finite.
 */
export function median(values: Numbers): number {
  requireNumbers('median', 'values', values);
  return medianInPlace(Float64Array.from(values));
}
