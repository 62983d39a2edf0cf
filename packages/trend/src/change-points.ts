import { BenchlineError, type ChangePoint } from '@benchline/schema';
import { INTERVAL_LEVEL, placeInterval, relativeChangeInterval } from './change-interval.js';
import { type OtavaChange, type OtavaOptions, otavaChangePoints } from './otava/otava-change-points.js';
import { requireOtavaOptions } from './otava/require-otava-options.js';
import { type Boundary, segmentLevels } from './segmentation.js';
import type { TestedFit } from './split.js';

/** How change points are looked for. */
export interface ChangePointOptions {
  /** The p value, corrected for the search, below which a change is one; .01 by default. Above 0 and below 1. */
  readonly level?: number;
  /** `'log'` judges ratios, and takes positive values only; `'linear'` by default. */
  readonly scale?: 'linear' | 'log';
  /**
   * `'otava'` finds what Apache Otava (Hunter) finds, for those who move from it: linear scale, p values without a
   * correction for the search, and no `level`.
   */
  readonly compat?: 'otava';
  /** The parameters of `compat: 'otava'`. */
  readonly otava?: OtavaOptions;
}

/** The `level` of {@link ChangePointOptions} unless given. */
export const CHANGE_LEVEL = 0.01;

/**
 * Finds where a series moved to a new level, oldest first. Deterministic.
 *
 * Binary segmentation on the largest CUSUM of values winsorised around their own two-level fit, with a search for bumps
 * where no single split stands out, a long-run variance that allows for first-order autocorrelation, and p values
 * corrected for the search (James, James and Siegmund 1987). A level needs five points, so a spike is never a change.
 *
 * @param values - in the order of measuring, of any sign; NaN is a missing point, and indices count it
 * @returns none for fewer than ten measured points, which cannot tell a change from chance
 * @throws BenchlineError `series-invalid` for an infinite value, or one not above 0 on the logarithmic scale;
 *   `option-invalid` for a wrong level
 */
export function detectChangePoints(
  values: readonly number[],
  options: ChangePointOptions = {},
): ChangePoint[] {
  const { level = CHANGE_LEVEL, compat, otava = {} } = options;
  const scale = compat === 'otava' ? 'linear' : (options.scale ?? 'linear');
  requireOtavaOptions(otava);
  if (!(level > 0 && level < 1)) {
    throw new BenchlineError({
      code: 'option-invalid',
      message: `The level must be above 0 and below 1, got ${level}.`,
    });
  }
  const places: number[] = [];
  values.forEach((value, index) => {
    requireUsable(value, index, scale);
    if (!Number.isNaN(value)) places.push(index);
  });
  const measured = Float64Array.from(places, (index) => values[index] as number);
  // Sums of very large values would overflow; a linear series is judged in shares of its largest value.
  const unit =
    scale === 'log' ? 1 : measured.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  const scaled = measured.map((value) => (scale === 'log' ? Math.log(value) : value / unit));
  const boundaries =
    compat === 'otava'
      ? otavaChangePoints(scaled, otava).map((change) => boundaryOf(change, scaled))
      : segmentLevels(scaled, level);
  return boundaries.map((boundary) => describe(boundary, places, scale, unit));
}

/** Otava's change as a boundary whose place is certain: Otava gives no interval for it. */
function boundaryOf({ index, from, to, test }: OtavaChange, values: Float64Array): Boundary {
  const stretch = values.subarray(from, to);
  const split: TestedFit = {
    start: index - from,
    end: stretch.length,
    inside: test.after,
    outside: test.before,
    values: stretch,
    reach: Number.POSITIVE_INFINITY,
    statistic: 0,
    longRunVariance: test.variance,
    pValue: test.pValue,
  };
  return { index, from, split };
}

function describe(
  boundary: Boundary,
  places: readonly number[],
  scale: 'linear' | 'log',
  unit: number,
): ChangePoint {
  const { from, split } = boundary;
  const place = placeInterval(split);
  const value = (level: number) => (scale === 'log' ? Math.exp(level) : level * unit);
  const interval = relativeChangeInterval(split, scale);
  const change =
    scale === 'log'
      ? Math.expm1(split.inside - split.outside)
      : split.outside === 0
        ? null
        : (split.inside - split.outside) / Math.abs(split.outside);
  return {
    index: places[boundary.index] as number,
    // The new level may have begun at a missing point just before the first one measured at it.
    indexInterval: {
      lower: (places[from + place.lower - 1] as number) + 1,
      upper: places[from + place.upper] as number,
    },
    before: value(split.outside),
    after: value(split.inside),
    relativeChange: change,
    relativeChangeInterval: interval === null ? null : { ...interval, level: INTERVAL_LEVEL },
    pValue: split.pValue,
  };
}

function requireUsable(value: number, index: number, scale: 'linear' | 'log'): void {
  const usable = Number.isNaN(value) || (Number.isFinite(value) && (scale === 'linear' || value > 0));
  if (usable) return;
  throw new BenchlineError({
    code: 'series-invalid',
    message: `The series holds ${String(value)} at index ${index}.`,
    hint:
      scale === 'log'
        ? 'On the logarithmic scale values must be above 0; write NaN for a missing point.'
        : 'Write NaN for a missing point.',
  });
}
