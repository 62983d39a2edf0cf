import { mean } from './moments.js';
import { type Numbers, requireNumbers, requireSameLength } from './numbers.js';
import { median } from './quantile.js';
import { medianInPlace } from './select.js';

/** A straight line: y = intercept + slope · x. */
export interface Line {
  /** Unit of y per unit of x. */
  readonly slope: number;
  /** Unit of y. */
  readonly intercept: number;
}

/** A least-squares line and how well it fits. */
export interface LinearFit extends Line {
  /** Share of the variance of y that the line explains, 0 to 1; 0 when all y are equal. */
  readonly rSquared: number;
}

/**
 * Theil-Sen line: the median of the slopes of all pairs with different x, through the medians of x and y
 * (Theil 1950, Sen 1968; SciPy's `theilslopes`). Up to 29 % of the points may be wild. Time and memory grow
 * with the square of n: 1000 points are half a million slopes, some milliseconds.
 * @throws RangeError if the lengths differ, there are fewer than two points, a value is not finite, or all
 *   x are equal, or the slope leaves the range of doubles.
 */
export function theilSen(xs: Numbers, ys: Numbers): Line {
  requirePoints('theilSen', xs, ys);
  const count = xs.length;
  const slopes = new Float64Array((count * (count - 1)) / 2);
  let found = 0;
  for (let i = 0; i < count; i += 1) {
    const x = xs[i] as number;
    const y = ys[i] as number;
    for (let j = i + 1; j < count; j += 1) {
      const run = (xs[j] as number) - x;
      if (run === 0) continue;
      slopes[found] = ((ys[j] as number) - y) / run;
      found += 1;
    }
  }
  const slope = requireRepresentable('theilSen', medianInPlace(slopes.subarray(0, found)));
  return { slope, intercept: median(ys) - slope * median(xs) };
}

/**
 * Least-squares line (R's `lm(y ~ x)`, SciPy's `linregress`). Two points are fitted exactly.
 * @throws RangeError if the lengths differ, there are fewer than two points, a value is not finite, or all
 *   x are equal, or the slope leaves the range of doubles.
 */
export function linearFit(xs: Numbers, ys: Numbers): LinearFit {
  requirePoints('linearFit', xs, ys);
  const centreX = mean(xs);
  const centreY = mean(ys);
  let squaresX = 0;
  let squaresY = 0;
  let products = 0;
  for (let index = 0; index < xs.length; index += 1) {
    const x = (xs[index] as number) - centreX;
    const y = (ys[index] as number) - centreY;
    squaresX += x * x;
    squaresY += y * y;
    products += x * y;
  }
  const slope = requireRepresentable('linearFit', products / squaresX);
  const explained = squaresY === 0 ? 0 : (products / squaresX) * (products / squaresY);
  return { slope, intercept: centreY - slope * centreX, rSquared: Math.min(1, explained) };
}

/** Differences of extreme values, below 1e-154 or above 1e154, may leave the range of doubles. */
function requireRepresentable(caller: string, slope: number): number {
  if (!Number.isFinite(slope)) throw new RangeError(`${caller}: xs and ys are too extreme to find a slope`);
  return slope;
}

function requirePoints(caller: string, xs: Numbers, ys: Numbers): void {
  requireSameLength(caller, xs, ys);
  requireNumbers(caller, 'xs', xs, 2);
  requireNumbers(caller, 'ys', ys, 2);
  for (let index = 1; index < xs.length; index += 1) if (xs[index] !== xs[0]) return;
  throw new RangeError(`${caller}: xs must not all be equal`);
}
