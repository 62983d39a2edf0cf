import type { SeriesPoint } from '@benchline/schema';
import { normalQuantile } from '@benchline/stats';

/** Intervals of points are at this level unless the run says otherwise, which a point does not keep. */
const POINT_LEVEL = 0.95;

/** The standard error of each point by its own interval, NaN for a point without one. */
export function standardErrorsOf(points: readonly SeriesPoint[]): number[] {
  const widths = 2 * normalQuantile((1 + POINT_LEVEL) / 2);
  return points.map(({ lower, upper }) =>
    lower === null || upper === null || !(upper >= lower) ? Number.NaN : (upper - lower) / widths,
  );
}
