import { median, NORMAL_MAD_SCALE } from '@benchline/stats';

/**
 * Half of the running median's window without its middle: of nine points up to four are outliers, and five a level.
 */
const HALF_WINDOW = 4;

/** Values count in full up to so many robust standard deviations from the running median. */
const LARGEST_RESIDUAL = 3;

/** The distance from a running median of nine is so much smaller than that from the true level, in normal noise. */
const RUNNING_MEDIAN_SCALE = 1.13;

/** Where fewer values than this share differ from the running median, those that do are outliers. */
const TIED_SHARE = 0.1;

/** Values with outliers drawn in. */
export interface Winsorised {
  readonly values: Float64Array;
  /** The robust standard deviation around the running median. */
  readonly spread: number;
  /** The largest distance from the running median that is left. */
  readonly reach: number;
  /** The share of values that were left alone, at least .5. */
  readonly keptShare: number;
}

/**
 * Draws outliers in to `reach` around the running median of nine points, which keeps the edges of levels (Tukey 1977): a
 * step stays a step and a spike counts little, however many levels there are.
 */
export function winsorise(raw: Float64Array): Winsorised {
  const count = raw.length;
  if (count === 0) return { values: raw, spread: 0, reach: 0, keptShare: 1 };
  const centres = runningMedian(raw);
  const distances = new Float64Array(count);
  for (let i = 0; i < count; i += 1) distances[i] = Math.abs((raw[i] as number) - (centres[i] as number));
  const spread = spreadOf(distances);
  const reach = LARGEST_RESIDUAL * spread;
  // Once more around the medians of what was drawn in: an outlier beside a step would have its neighbours counted among
  // those of the other level.
  const values = drawnIn(raw, runningMedian(drawnIn(raw, centres, reach)), reach);
  let kept = 0;
  for (let i = 0; i < count; i += 1) if (values[i] === raw[i]) kept += 1;
  return { values, spread, reach, keptShare: Math.max(0.5, kept / count) };
}

function drawnIn(raw: Float64Array, centres: Float64Array, reach: number): Float64Array {
  return raw.map((value, i) => {
    const centre = centres[i] as number;
    return Math.min(centre + reach, Math.max(centre - reach, value));
  });
}

/** A robust standard deviation; where most values are tied, the middle of the distances that are not 0, or 0 for few. */
function spreadOf(distances: Float64Array): number {
  const spread = median(distances);
  if (spread > 0) return NORMAL_MAD_SCALE * RUNNING_MEDIAN_SCALE * spread;
  const others = distances.filter((distance) => distance > 0);
  return others.length < TIED_SHARE * distances.length ? 0 : median(others);
}

/** At the ends the window is cut off. */
function runningMedian(values: Float64Array): Float64Array {
  const count = values.length;
  const window = new Float64Array(2 * HALF_WINDOW + 1);
  const medians = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    const last = Math.min(count - 1, i + HALF_WINDOW);
    let size = 0;
    // Insertion sort: quicker than any other for nine.
    for (let j = Math.max(0, i - HALF_WINDOW); j <= last; j += 1) {
      const value = values[j] as number;
      let at = size;
      while (at > 0 && (window[at - 1] as number) > value) {
        window[at] = window[at - 1] as number;
        at -= 1;
      }
      window[at] = value;
      size += 1;
    }
    const middle = size >> 1;
    const upper = window[middle] as number;
    medians[i] = size % 2 === 1 ? upper : ((window[middle - 1] as number) + upper) / 2;
  }
  return medians;
}
