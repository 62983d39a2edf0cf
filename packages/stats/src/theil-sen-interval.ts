import type { Interval } from './interval.js';
import { theilSen } from './line.js';
import { normalQuantile } from './normal.js';
import { type Numbers, requireProbability } from './numbers.js';

/** The Theil-Sen slope and the interval that holds it. */
export interface SlopeInterval extends Interval {
  readonly slope: number;
}

/**
 * The slope of {@link theilSen} with its confidence interval: the slopes of all pairs whose ranks Kendall's S, taken as
 * normal, reaches at the level (Sen 1968, formula 2.6; SciPy's `theilslopes`). Ties in y make it too wide, not too
 * narrow.
 * @param level - between 0 and 1, such as .95
 * @throws RangeError as `theilSen` does, and for a level outside of 0 to 1
 */
export function theilSenInterval(xs: Numbers, ys: Numbers, level: number): SlopeInterval {
  requireProbability('theilSenInterval', 'level', level);
  const { slope } = theilSen(xs, ys);
  const count = xs.length;
  const all = new Float64Array((count * (count - 1)) / 2);
  let used = 0;
  for (let i = 0; i < count; i += 1) {
    for (let j = i + 1; j < count; j += 1) {
      const run = (xs[j] as number) - (xs[i] as number);
      if (run === 0) continue;
      all[used] = ((ys[j] as number) - (ys[i] as number)) / run;
      used += 1;
    }
  }
  const slopes = all.subarray(0, used).sort();
  const deviation = Math.sqrt((count * (count - 1) * (2 * count + 5)) / 18);
  const reach = normalQuantile((1 + level) / 2) * deviation;
  const last = slopes.length - 1;
  const lower = slopes[Math.max(0, Math.round((slopes.length - reach) / 2) - 1)] as number;
  const upper = slopes[Math.min(last, Math.round((slopes.length + reach) / 2))] as number;
  return { slope, lower, upper, level };
}
