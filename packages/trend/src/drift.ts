import { mannKendallTest, median, theilSen } from '@benchline/stats';

/** Longer levels are thinned to so many points, each the median of a block, as the cost grows with the square. */
const MOST_POINTS = 200;

/** A slow slide within one level. */
export interface Drift {
  /** Of a robust line (Theil 1950, Sen 1968), per point. */
  readonly slope: number;
  /** Of no trend, allowing for autocorrelation (Hamed and Rao 1998). */
  readonly pValue: number;
}

/**
 * The slope of a level and how surprising it is.
 *
 * @param places - where the values lie, ascending: missing points leave gaps
 * @returns `null` for fewer than three values
 */
export function driftOf(places: readonly number[], values: readonly number[]): Drift | null {
  if (values.length < 3) return null;
  const block = Math.ceil(values.length / MOST_POINTS);
  const thinned = (numbers: readonly number[]) =>
    Array.from({ length: Math.ceil(numbers.length / block) }, (_, i) =>
      median(numbers.slice(i * block, (i + 1) * block)),
    );
  const [xs, ys] = [thinned(places), thinned(values)];
  if (ys.every((value) => value === ys[0])) return { slope: 0, pValue: 1 };
  const { pValue } = mannKendallTest(ys, { autocorrelation: 'hamed-rao' });
  return { slope: theilSen(xs, ys).slope, pValue };
}
