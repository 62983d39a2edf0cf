import { logGamma, stirlingCorrection } from './gamma.js';
import { requirePositive, requireProbability } from './numbers.js';

const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/**
 * The regularized incomplete beta function I_x(a, b), from 0 at x = 0 to 1 at x = 1 (R's `pbeta`, SciPy's
 * `betainc`). Continued fraction of Numerical Recipes 6.4, on whichever side converges fast; accurate to
 * about 1e-12 for parameters up to a million.
 * @throws RangeError if `a` or `b` is not above 0 and finite, or `x` is outside 0..1.
 */
export function regularizedIncompleteBeta(x: number, a: number, b: number): number {
  requireProbability('regularizedIncompleteBeta', 'x', x);
  requirePositive('regularizedIncompleteBeta', 'a', a);
  requirePositive('regularizedIncompleteBeta', 'b', b);
  if (x === 0 || x === 1) return x;
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b));
  if (x < (a + 1) / (a + b + 2)) return Math.min(1, (front * betaFraction(x, a, b)) / a);
  return Math.max(0, 1 - (front * betaFraction(1 - x, b, a)) / b);
}

/**
 * Logarithm of the beta function. The branches are those of `lbeta` in R's nmath: with a large argument the
 * difference of log gammas would lose the digits that matter.
 */
function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  const share = small / (small + large);
  if (small >= 10) {
    const correction =
      stirlingCorrection(small) + stirlingCorrection(large) - stirlingCorrection(small + large);
    return (
      -0.5 * Math.log(large) +
      HALF_LOG_TWO_PI +
      correction +
      (small - 0.5) * Math.log(share) +
      large * Math.log1p(-share)
    );
  }
  if (large >= 10) {
    const correction = stirlingCorrection(large) - stirlingCorrection(small + large);
    const rest = small - small * Math.log(small + large) + (large - 0.5) * Math.log1p(-share);
    return logGamma(small) + correction + rest;
  }
  return logGamma(small) + logGamma(large) - logGamma(small + large);
}

/** Modified Lentz evaluation; needs about the square root of the larger parameter in steps. */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const guard = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / guard(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 1_000_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guard(1 + even * d);
    c = guard(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guard(1 + odd * d);
    c = guard(1 + odd / c);
    const change = d * c;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return fraction;
}
