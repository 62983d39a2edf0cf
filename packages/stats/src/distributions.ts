import { regularizedIncompleteBeta } from './beta.js';
import { regularizedIncompleteGamma } from './gamma.js';
import { requireInteger, requireNotNaN, requirePositive, requireProbability } from './numbers.js';

/**
 * Probability that a chi-square value with `degreesOfFreedom` is at most `x` (R's `pchisq`); 0 for x of 0
 * and less.
 * @throws RangeError if `x` is NaN or `degreesOfFreedom` is not above 0 and finite.
 */
export function chiSquareCdf(x: number, degreesOfFreedom: number): number {
  requireNotNaN('chiSquareCdf', 'x', x);
  requirePositive('chiSquareCdf', 'degreesOfFreedom', degreesOfFreedom);
  return x <= 0 ? 0 : regularizedIncompleteGamma(degreesOfFreedom / 2, x / 2);
}

/**
 * Probability that an F value is at most `x` (R's `pf`), with `numerator` and `denominator` degrees of
 * freedom; 0 for x of 0 and less. An infinite `denominator` means chi-square over its degrees of freedom.
 * @throws RangeError if `x` is NaN, `numerator` is not above 0 and finite, or `denominator` is not above 0.
 */
export function fCdf(x: number, numerator: number, denominator: number): number {
  requireNotNaN('fCdf', 'x', x);
  requirePositive('fCdf', 'numerator', numerator);
  requirePositive('fCdf', 'denominator', denominator, true);
  if (x <= 0) return 0;
  if (x === Number.POSITIVE_INFINITY) return 1;
  if (denominator === Number.POSITIVE_INFINITY) return chiSquareCdf(x * numerator, numerator);
  const scaled = numerator * x;
  if (scaled === Number.POSITIVE_INFINITY) return 1;
  return regularizedIncompleteBeta(scaled / (scaled + denominator), numerator / 2, denominator / 2);
}

/**
 * Probability of at most `k` successes in `n` trials of probability `p` (R's `pbinom`), from the incomplete
 * beta function (Abramowitz and Stegun 26.5.24). Below 0 it is 0, from `n` on it is 1; a fractional `k` is
 * rounded down.
 * @throws RangeError if `k` is NaN, `n` is not a whole number of at least 0, or `p` is outside 0..1.
 */
export function binomialCdf(k: number, n: number, p: number): number {
  requireNotNaN('binomialCdf', 'k', k);
  requireInteger('binomialCdf', 'n', n, 0);
  requireProbability('binomialCdf', 'p', p);
  const successes = Math.floor(k);
  if (successes < 0) return 0;
  if (successes >= n) return 1;
  return regularizedIncompleteBeta(1 - p, n - successes, successes + 1);
}
