import { studentTQuantile } from '@benchline/stats';
import { placeCosts } from './place-cost.js';
import type { TwoLevelFit } from './two-level-fit.js';

/** Confidence of the intervals of a change. */
export const INTERVAL_LEVEL = 0.95;

/**
 * How far the likelihood ratio of a place may fall behind that of the best one: the 95 % point of its limit for small
 * changes, −2 log(1 − √.95) (Hansen 2000, "Sample splitting and threshold estimation").
 */
const PLACE_LIMIT = -2 * Math.log(1 - Math.sqrt(INTERVAL_LEVEL));

/** The first and the last place in the stretch at which the second level may begin, where `split` ends the stretch. */
export function placeInterval(split: TwoLevelFit): { lower: number; upper: number } {
  const { values, start, longRunVariance } = split;
  const place = { lower: start, upper: start };
  if (longRunVariance === 0) return place;
  const costs = placeCosts(split);
  const limit = (costs[start] as number) + PLACE_LIMIT * longRunVariance;
  for (let index = 1; index < values.length; index += 1) {
    if ((costs[index] as number) > limit) continue;
    place.lower = Math.min(place.lower, index);
    place.upper = Math.max(place.upper, index);
  }
  return place;
}

/**
 * (after − before) / |before| with its interval at {@link INTERVAL_LEVEL}, by Student's t: on the logarithmic scale
 * exactly, on the linear one by the delta method. It does not allow for the place having been chosen, which makes small
 * changes look somewhat larger than they are. `null` where `before` is 0, or is not told from 0 by its own error.
 */
export function relativeChangeInterval(
  split: TwoLevelFit,
  scale: 'linear' | 'log',
): { lower: number; upper: number } | null {
  const { start, inside: after, outside: before, longRunVariance } = split;
  const count = split.values.length;
  const t = studentTQuantile(1 - (1 - INTERVAL_LEVEL) / 2, count - 2);
  const beforeError = longRunVariance / start;
  const afterError = longRunVariance / (count - start);
  if (scale === 'log') {
    const reach = t * Math.sqrt(beforeError + afterError);
    const change = (sign: number) => Math.expm1(Math.min(700, after - before + sign * reach));
    return { lower: change(-1), upper: change(1) };
  }
  if (Math.abs(before) <= t * Math.sqrt(beforeError)) return null;
  const change = (after - before) / Math.abs(before);
  const reach = (t * Math.sqrt(afterError + (after / before) ** 2 * beforeError)) / Math.abs(before);
  return { lower: change - reach, upper: change + reach };
}
