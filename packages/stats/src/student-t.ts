import { regularizedIncompleteBeta } from './beta.js';
import { logGamma } from './gamma.js';
import { normalCdf, normalQuantile } from './normal.js';
import { requireNotNaN, requirePositive, requireProbability } from './numbers.js';

/**
 * Probability that Student's t with `degreesOfFreedom` (above 0, fractions allowed) is at most `t` (R's
 * `pt`). Infinite degrees of freedom mean the standard normal. Relative error in the lower tail about 1e-12,
 * 1e-10 with a million degrees of freedom.
 * @throws RangeError if `t` is NaN or `degreesOfFreedom` is not above 0.
 */
export function studentTCdf(t: number, degreesOfFreedom: number): number {
  requireNotNaN('studentTCdf', 't', t);
  requirePositive('studentTCdf', 'degreesOfFreedom', degreesOfFreedom, true);
  if (degreesOfFreedom === Number.POSITIVE_INFINITY) return normalCdf(t);
  const tail = upperTail(Math.abs(t), degreesOfFreedom);
  return t < 0 ? tail : 1 - tail;
}

/**
 * The t at which {@link studentTCdf} equals `p` (R's `qt`). 0 gives -Infinity and 1 gives Infinity; infinite
 * degrees of freedom mean the standard normal. Newton's method inside a bracket, to about 1e-12 relative.
 * @throws RangeError if `p` is outside 0..1 or `degreesOfFreedom` is not above 0.
 */
export function studentTQuantile(p: number, degreesOfFreedom: number): number {
  requireProbability('studentTQuantile', 'p', p);
  requirePositive('studentTQuantile', 'degreesOfFreedom', degreesOfFreedom, true);
  if (p === 0.5) return 0;
  if (p === 0 || p === 1 || degreesOfFreedom === Number.POSITIVE_INFINITY) return normalQuantile(p);
  const size = quantileOfTail(Math.min(p, 1 - p), degreesOfFreedom);
  return p < 0.5 ? -size : size;
}

/** Probability above t, for t of 0 and more (Abramowitz and Stegun 26.7.1). */
function upperTail(t: number, degreesOfFreedom: number): number {
  if (t === Number.POSITIVE_INFINITY) return 0;
  const half = degreesOfFreedom / 2;
  const square = t * t;
  // From one half downwards while the tail is large, directly once it is small: no digits cancel.
  if (square < 1) {
    return 0.5 - 0.5 * regularizedIncompleteBeta(square / (degreesOfFreedom + square), 0.5, half);
  }
  return 0.5 * regularizedIncompleteBeta(1 / (1 + (t / degreesOfFreedom) * t), half, 0.5);
}

/** The t above 0 with the given upper tail, which lies between 0 and 1/2. */
function quantileOfTail(tail: number, degreesOfFreedom: number): number {
  if (degreesOfFreedom === 1) return 1 / Math.tan(Math.PI * tail);
  if (degreesOfFreedom === 2) return (1 - 2 * tail) / Math.sqrt(2 * tail * (1 - tail));
  const half = degreesOfFreedom / 2;
  const logDensityAtZero = logGamma(half + 0.5) - logGamma(half) - 0.5 * Math.log(degreesOfFreedom * Math.PI);
  const density = (t: number): number =>
    Math.exp(logDensityAtZero - (half + 0.5) * Math.log1p((t / degreesOfFreedom) * t));
  // The normal quantile is too small for every finite number of degrees of freedom, so it starts the bracket.
  let low = -normalQuantile(tail);
  let high = 2 * low;
  while (upperTail(high, degreesOfFreedom) > tail) {
    low = high;
    high *= 2;
    // Beyond the largest double: only with few degrees of freedom and a vanishing tail.
    if (high === Number.POSITIVE_INFINITY) return Number.MAX_VALUE;
  }
  let t = low;
  for (let step = 0; step < 200; step += 1) {
    const excess = upperTail(t, degreesOfFreedom) - tail;
    if (excess > 0) low = t;
    else high = t;
    // The tail is convex, so Newton's step from the left never overshoots; the bracket guards the rounding.
    const proposed = t + excess / density(t);
    const next = proposed > low && proposed < high ? proposed : low + (high - low) / 2;
    if (Math.abs(next - t) <= 1e-14 * t) return next;
    t = next;
  }
  return t;
}
