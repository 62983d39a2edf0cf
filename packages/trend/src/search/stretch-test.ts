import { longRunVariance } from '../noise/long-run-variance.js';
import type { Observations } from '../noise/observations.js';
import { normalEquivalent } from './search-tail.js';
import { skewnessAdjusted } from './skewness.js';

/**
 * Residual correlation beyond this is taken for further changes that are still to be found, not for noise: a series of
 * many levels looks as correlated as a walk as long as only one change is taken out of it.
 */
const MOST_CORRELATED = 0.7;

/** Levels nearer to each other than this share of their size are equal: it is rounding that differs. */
const ROUNDING = 1e-9;

/**
 * How far the level of the values from `start` to before `end` lies from that of the others between `from` and `to`, as a
 * standard normal value; infinite where nothing varies around the levels, `null` where the levels are equal.
 *
 * The standard error rests on the long-run variance: that of the residuals, or by differences where that is less, as what
 * is left of other changes inflates residuals; divided by the square of the share of values that were not drawn in, as
 * for Huber's M-estimate of location (Huber 1981, section 3.2).
 */
export function testStretch(
  observations: Observations,
  from: number,
  to: number,
  start: number,
  end: number,
): number | null {
  const { sums, weightSums, values, weights, keptShare } = observations;
  const between = (array: Float64Array, first: number, last: number) =>
    (array[last] as number) - (array[first] as number);
  const insideWeight = between(weightSums, start, end);
  const outsideWeight = between(weightSums, from, to) - insideWeight;
  const inside = between(sums, start, end) / insideWeight;
  const outside = (between(sums, from, to) - between(sums, start, end)) / outsideWeight;
  const difference = inside - outside;
  if (Math.abs(difference) <= ROUNDING * Math.max(Math.abs(inside), Math.abs(outside))) return null;
  let squares = 0;
  let products = 0;
  let cubes = 0;
  let previous = 0;
  for (let i = from; i < to; i += 1) {
    const level = i >= start && i < end ? inside : outside;
    const residual = ((values[i] as number) - level) * Math.sqrt(weights[i] as number);
    squares += residual * residual;
    products += residual * previous;
    cubes += residual * residual * residual;
    previous = residual;
  }
  const count = to - from;
  // Sums of equal values differ in their last digits.
  if (Math.sqrt(squares / count) <= 1e-12 * Math.max(Math.abs(inside), Math.abs(outside))) {
    return Number.POSITIVE_INFINITY;
  }
  const residualNoise = longRunVariance(squares, products, count, 2, MOST_CORRELATED) / keptShare ** 2;
  const noise = Math.min(observations.differenceNoise, residualNoise);
  const statistic = Math.abs(difference) / Math.sqrt(noise * (1 / insideWeight + 1 / outsideWeight));
  const skewness = Math.sign(difference) * (cubes / count / (squares / count) ** 1.5);
  return skewnessAdjusted(
    normalEquivalent(statistic, count - 2),
    skewness,
    count,
    insideWeight,
    outsideWeight,
  );
}
