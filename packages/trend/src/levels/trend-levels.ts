import type { TrendCourse } from '@benchline/schema';
import { median, robustSpread } from '@benchline/stats';
import type { detectLevels } from '../search/change-points.js';
import { fittedAt } from '../search/segment.js';
import { inOwnUnit, type PreparedSeries } from '../series/prepared-series.js';

/** The points between two changes, in the series' own unit. */
export interface TrendLevel {
  /** Indices among all points, ascending, and the values there. */
  readonly places: readonly number[];
  readonly values: readonly number[];
  readonly course: TrendCourse;
  /** The fitted value at the first and the last of the points; the same along a level. */
  readonly start: number;
  readonly end: number;
  /** Middle value. */
  readonly centre: number;
}

/** The levels of a series that is long enough to be searched; the whole of a shorter one as one level; none of an empty one. */
export function levelsOf(series: PreparedSeries, { pieces }: ReturnType<typeof detectLevels>): TrendLevel[] {
  const { places, values } = series;
  if (values.length === 0) return [];
  const own = Array.from(values, (value) => inOwnUnit(series, value));
  if (pieces.length === 0) {
    const centre = inOwnUnit(series, median(values));
    return [{ places, values: own, course: 'level', start: centre, end: centre, centre }];
  }
  return pieces.map((piece) => ({
    places: places.slice(piece.from, piece.to),
    values: own.slice(piece.from, piece.to),
    course: piece.course,
    start: inOwnUnit(series, fittedAt(piece, piece.from)),
    end: inOwnUnit(series, fittedAt(piece, piece.to - 1)),
    centre: inOwnUnit(series, piece.value),
  }));
}

/** The robust spread of the points around their levels, in shares of the level; `null` for fewer than three. */
export function volatilityOf(levels: readonly TrendLevel[]): number | null {
  const residuals: number[] = [];
  for (const { values, start, end, centre } of levels) {
    if (centre === 0) continue;
    const rise = values.length === 1 ? 0 : (end - start) / (values.length - 1);
    for (let i = 0; i < values.length; i += 1) {
      residuals.push(((values[i] as number) - start - rise * i) / Math.abs(centre));
    }
  }
  return residuals.length < 3 ? null : robustSpread(residuals);
}
