import { type Numbers, requireNumbers } from './numbers.js';

/**
 * Arithmetic mean, in the unit of the values. Two passes as in R's `mean`: the second pass adds back what
 * rounding lost in the first.
 * @throws RangeError if `values` is empty or holds a value that is not finite.
 */
export function mean(values: Numbers): number {
  requireNumbers('mean', 'values', values);
  return meanOf(values);
}

/**
 * Sample variance with divisor n - 1 (R's `var`), in the square of the unit. Values beyond about 1e154 in
 * size overflow to Infinity.
 * @throws RangeError if there are fewer than two values, or one is not finite.
 */
export function variance(values: Numbers): number {
  requireNumbers('variance', 'values', values, 2);
  return varianceOf(values);
}

/**
 * Sample standard deviation, the square root of {@link variance}: divisor n - 1 (R's `sd`), in the unit of
 * the values.
 * @throws RangeError if there are fewer than two values, or one is not finite.
 */
export function standardDeviation(values: Numbers): number {
  requireNumbers('standardDeviation', 'values', values, 2);
  return Math.sqrt(varianceOf(values));
}

/**
 * Standard deviation over the size of the mean; a fraction (0.02 is 2 %), never negative. Equal values give
 * 0, also when they are all zero; a mean of zero with any spread gives Infinity.
 * @throws RangeError if there are fewer than two values, or one is not finite.
 */
export function coefficientOfVariation(values: Numbers): number {
  requireNumbers('coefficientOfVariation', 'values', values, 2);
  const spread = Math.sqrt(varianceOf(values));
  return spread === 0 ? 0 : spread / Math.abs(meanOf(values));
}

/**
 * Geometric mean, `exp(mean(log(values)))`: the average to use for ratios (SciPy's `gmean`).
 * @throws RangeError if `values` is empty or holds a value that is not finite and above 0.
 */
export function geometricMean(values: Numbers): number {
  requireNumbers('geometricMean', 'values', values);
  const logarithms = Float64Array.from(values, (value, index) => {
    if (value > 0) return Math.log(value);
    throw new RangeError(`geometricMean: values[${index}] must be above 0, got ${value}`);
  });
  return Math.exp(meanOf(logarithms));
}

function meanOf(values: Numbers): number {
  const count = values.length;
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += values[index] as number;
  if (!Number.isFinite(sum)) {
    // The sum overflowed although every value is finite; the mean itself cannot.
    let scaled = 0;
    for (let index = 0; index < count; index += 1) scaled += (values[index] as number) / count;
    return scaled;
  }
  const first = sum / count;
  let rest = 0;
  for (let index = 0; index < count; index += 1) rest += (values[index] as number) - first;
  return first + rest / count;
}

function varianceOf(values: Numbers): number {
  const centre = meanOf(values);
  let squares = 0;
  for (let index = 0; index < values.length; index += 1) {
    const deviation = (values[index] as number) - centre;
    squares += deviation * deviation;
  }
  return squares / (values.length - 1);
}
