import { median, medianAbsoluteDeviation, NORMAL_MAD_SCALE } from '@benchline/stats';

/** Residuals count for at most so many robust standard deviations. */
const LARGEST_RESIDUAL = 3;

/** How often the fit and the choice of the stretch may correct each other. */
const ROUNDS = 4;

/** Two levels fitted to a series: one on the stretch from `start` to before `end`, one on everything else. */
export interface TwoLevelFit {
  readonly start: number;
  readonly end: number;
  /** Mean of the winsorised values inside the stretch, and outside it. */
  readonly inside: number;
  readonly outside: number;
  readonly values: Float64Array;
  /** How far from its level a value counts in full; farther ones are drawn in to that. */
  readonly reach: number;
  /** The difference of the levels in standard errors; infinite where nothing varies around them. */
  readonly statistic: number;
  /** Long-run variance of one point: a mean of n points has about this over n. */
  readonly longRunVariance: number;
}

/** Finds the stretch that stands out most from the rest of the values, given their cumulative sums; `null` if none does. */
export type FindStretch = (sums: Float64Array) => { readonly start: number; readonly end: number } | null;

/**
 * Fits two levels to a series, robustly: the values are winsorised at three robust standard deviations around their own
 * fit, so that a step stays a step while an outlier counts little, and the best stretch is sought again until it stays.
 *
 * The standard error rests on the long-run variance of the residuals: their variance, times (1 + r) / (1 − r) for the
 * lag-1 correlation r of a first-order autoregression (corrected for its bias, and never below 0), divided by the square
 * of the share of values that were not drawn in, as for Huber's M-estimate of location (Huber 1981, section 3.2).
 */
export function fitTwoLevels(values: Float64Array, find: FindStretch): TwoLevelFit | null {
  if (values.every((value) => value === values[0])) return null;
  const middle = median(values);
  let levels: Levels = { start: 0, end: 0, inside: middle, outside: middle };
  let reach = reachOf(values, levels, null);
  let stretch = find(cumulativeSums(winsorise(values, levels, reach)));
  for (let round = 0; round < ROUNDS && stretch !== null; round += 1) {
    if (stretch.start === levels.start && stretch.end === levels.end) break;
    const next = mediansOf(values, stretch.start, stretch.end);
    if (next === null) return null;
    levels = next;
    reach = reachOf(values, levels, reach);
    stretch = find(cumulativeSums(winsorise(values, levels, reach)));
  }
  return stretch === null ? null : fitStretch(values, stretch.start, stretch.end, reach);
}

/**
 * Fits two levels to a given stretch and the rest; `null` where their medians are equal.
 *
 * @param fallback - the reach where most values lie exactly on their level, so that no spread can be told
 */
export function fitStretch(
  values: Float64Array,
  start: number,
  end: number,
  fallback: number,
): TwoLevelFit | null {
  const levels = mediansOf(values, start, end);
  if (levels === null) return null;
  const count = values.length;
  const length = end - start;
  const reach = reachOf(values, levels, fallback);
  const winsorised = winsorise(values, levels, reach);
  let within = 0;
  let total = 0;
  let kept = 0;
  for (let i = 0; i < count; i += 1) {
    const value = winsorised[i] as number;
    total += value;
    if (i >= start && i < end) within += value;
    if (value === values[i]) kept += 1;
  }
  const inside = within / length;
  const outside = (total - within) / (count - length);
  const means = { start, end, inside, outside };
  const residuals = winsorised;
  for (let i = 0; i < count; i += 1) residuals[i] = (residuals[i] as number) - levelAt(means, i);
  const longRunVariance = longRunVarianceOf(residuals) / (kept / count) ** 2;
  const standardError = Math.sqrt(longRunVariance * (1 / length + 1 / (count - length)));
  const statistic = Math.abs(inside - outside) / standardError;
  return { ...means, values, reach, statistic, longRunVariance };
}

interface Levels {
  readonly start: number;
  readonly end: number;
  readonly inside: number;
  readonly outside: number;
}

/** `null` where the medians are equal: most values are tied then, and what stands out are outliers, not a level. */
function mediansOf(values: Float64Array, start: number, end: number): Levels | null {
  const rest = new Float64Array(values.length - (end - start));
  rest.set(values.subarray(0, start));
  rest.set(values.subarray(end), start);
  const levels = { start, end, inside: median(values.subarray(start, end)), outside: median(rest) };
  return levels.inside === levels.outside ? null : levels;
}

/** Two levels were fitted to the residuals, which takes two degrees of freedom and biases r by about −(2 + 4r) / n. */
function longRunVarianceOf(residuals: Float64Array): number {
  const count = residuals.length;
  let squares = 0;
  let products = 0;
  let previous = 0;
  for (const residual of residuals) {
    squares += residual * residual;
    products += residual * previous;
    previous = residual;
  }
  if (squares === 0) return 0;
  const estimate = products / squares;
  const correlation = Math.min(0.95, Math.max(0, estimate + (2 + 4 * estimate) / count));
  return ((squares / (count - 2)) * (1 + correlation)) / (1 - correlation);
}

function cumulativeSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i += 1) sums[i + 1] = (sums[i] as number) + (values[i] as number);
  return sums;
}

function levelAt({ start, end, inside, outside }: Levels, index: number): number {
  return index >= start && index < end ? inside : outside;
}

/** Three robust standard deviations; where most residuals are zero, the fallback, or three of the smallest others. */
function reachOf(values: Float64Array, levels: Levels, fallback: number | null): number {
  const residuals = new Float64Array(values.length);
  for (let i = 0; i < values.length; i += 1) residuals[i] = (values[i] as number) - levelAt(levels, i);
  const spread = NORMAL_MAD_SCALE * medianAbsoluteDeviation(residuals);
  if (spread > 0) return LARGEST_RESIDUAL * spread;
  if (fallback !== null) return fallback;
  let smallest = Number.POSITIVE_INFINITY;
  for (const residual of residuals) if (residual !== 0) smallest = Math.min(smallest, Math.abs(residual));
  return LARGEST_RESIDUAL * smallest;
}

function winsorise(values: Float64Array, levels: Levels, reach: number): Float64Array {
  const winsorised = new Float64Array(values.length);
  for (let i = 0; i < values.length; i += 1) {
    const level = levelAt(levels, i);
    winsorised[i] = Math.min(level + reach, Math.max(level - reach, values[i] as number));
  }
  return winsorised;
}
