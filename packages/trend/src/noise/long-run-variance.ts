import { median } from '@benchline/stats';

/** Beyond this the differences show a walk or a slide, not noise around levels. */
const MOST_CORRELATED_NOISE = 0.9;

/** Differences count for at most so many times their median size, so that steps add little. */
const LARGEST_DIFFERENCE = 4;

/**
 * The long-run variance of a first-order autoregression around levels: a mean of n points has about this over n.
 *
 * @param squares - the sum of squared residuals
 * @param products - the sum of products of neighbouring residuals
 * @param fitted - how many numbers were fitted: each takes a degree of freedom, and biases the correlation r, of two by
 *   −(2 + 4r) / n
 * @param mostCorrelated - a correlation beyond this is taken for this
 */
export function longRunVariance(
  squares: number,
  products: number,
  count: number,
  fitted: number,
  mostCorrelated: number,
): number {
  if (!(squares > 0)) return 0;
  const estimate = products / squares;
  const unbiased = estimate + (fitted * (1 + 2 * estimate)) / count;
  const correlation = Math.min(mostCorrelated, Math.max(0, unbiased));
  return ((squares / Math.max(1, count - fitted)) * (1 + correlation)) / (1 - correlation);
}

/**
 * The same from differences of values one and two apart, which a change of level touches in one place or two: of an
 * autoregression with correlation r their mean squares are 2γ(1 − r) and 2γ(1 − r²) (compare Chakar et al. 2017, "A robust
 * approach for estimating change-points in the mean of an AR(1) process").
 *
 * @returns infinite where neighbours are so alike that the noise cannot be told from the movement
 */
export function differenceNoise(values: Float64Array): number {
  const near = meanSquare(values, 1);
  if (near === 0) return Number.POSITIVE_INFINITY;
  const correlation = Math.max(0, meanSquare(values, 2) / near - 1);
  if (correlation >= MOST_CORRELATED_NOISE) return Number.POSITIVE_INFINITY;
  return ((near / 2) * (1 + correlation)) / (1 - correlation) ** 2;
}

function meanSquare(values: Float64Array, lag: number): number {
  const sizes = new Float64Array(values.length - lag);
  for (let i = 0; i < sizes.length; i += 1) {
    sizes[i] = Math.abs((values[i + lag] as number) - (values[i] as number));
  }
  const most = LARGEST_DIFFERENCE * median(sizes);
  let sum = 0;
  for (const size of sizes) sum += Math.min(size, most) ** 2;
  return sum / sizes.length;
}
