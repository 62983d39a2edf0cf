import { BenchlineError, type ChangePoint } from '@benchline/schema';
import { observe } from '../noise/observations.js';
import { type OtavaOptions, otavaChangePoints } from '../otava/otava-change-points.js';
import { requireOtavaOptions } from '../otava/require-otava-options.js';
import { type PreparedSeries, prepareSeries, type Scale } from '../series/prepared-series.js';
import { describeBoundary, describeOtavaChange } from './describe-change.js';
import { segmentSeries } from './segmentation.js';

/** How change points are looked for. */
export interface ChangePointOptions {
  /** The p value, corrected for the search, below which a change is one; .01 by default. Above 0 and below 1. */
  readonly level?: number;
  /** `'log'` judges ratios, and takes positive values only; `'linear'` by default. */
  readonly scale?: Scale;
  /**
   * The standard error of each value, in its unit; NaN where unknown. A value that is less sure than usual counts less.
   * All count the same by default.
   */
  readonly standardErrors?: readonly number[];
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
 * Binary segmentation with a search for bumps on values whose outliers are drawn in, a long-run variance that allows for
 * first-order autocorrelation, and p values corrected for the search (James, James and Siegmund 1987) and for skewed
 * noise; then the cheapest row of levels and slides, so that a slow slide is not several steps. A level needs five points,
 * so a spike is never a change.
 *
 * @param values - in the order of measuring, of any sign; NaN is a missing point, and indices count it
 * @returns none for fewer than ten measured points, which cannot tell a change from chance
 * @throws BenchlineError `series-invalid` for an infinite value, or one not above 0 on the logarithmic scale;
 *   `option-invalid` for a wrong level, or standard errors of another number than the values
 */
export function detectChangePoints(
  values: readonly number[],
  options: ChangePointOptions = {},
): ChangePoint[] {
  const { level = CHANGE_LEVEL, compat, otava = {}, standardErrors } = options;
  requireOtavaOptions(otava);
  if (!(level > 0 && level < 1)) {
    throw new BenchlineError({
      code: 'option-invalid',
      message: `The level must be above 0 and below 1, got ${level}.`,
      hint: `It is a p value; leave it out for ${CHANGE_LEVEL}.`,
    });
  }
  const scale = compat === 'otava' ? 'linear' : (options.scale ?? 'linear');
  const series = prepareSeries(values, scale, standardErrors);
  if (compat === 'otava') {
    return otavaChangePoints(series.values, otava).map((change) => describeOtavaChange(series, change));
  }
  return detectLevels(series, level).changePoints;
}

/** A prepared series with its pieces and the changes between them. */
export function detectLevels(series: PreparedSeries, level: number) {
  const observations = observe(series.values, series.standardErrors);
  const { pieces, boundaries } = segmentSeries(observations, level);
  const changePoints = boundaries.map((boundary) => describeBoundary(series, observations, boundary));
  return { observations, pieces, changePoints };
}
