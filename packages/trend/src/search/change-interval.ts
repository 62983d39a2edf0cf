import { studentTQuantile } from '@benchline/stats';
import type { Observations } from '../noise/observations.js';
import { placeCosts } from './place-cost.js';
import { residualNoise } from './residual-noise.js';
import { fittedAt, leverageAt, type Piece } from './segment.js';

/** Confidence of the intervals of a change. */
export const INTERVAL_LEVEL = 0.95;

/**
 * How far the likelihood ratio of a place may fall behind that of the best one: the 95 % point of its limit for small
 * changes, −2 log(1 − √.95) (Hansen 2000, "Sample splitting and threshold estimation").
 */
const PLACE_LIMIT = -2 * Math.log(1 - Math.sqrt(INTERVAL_LEVEL));

/** Residuals of a change that is found may be as correlated as those of a slow autoregression. */
const MOST_CORRELATED = 0.95;

/** A change between two pieces: their values where it is, and how sure those are. */
export interface Change {
  readonly before: number;
  readonly after: number;
  readonly beforeVariance: number;
  readonly afterVariance: number;
  readonly degreesOfFreedom: number;
}

/** What two pieces say about the change between them; `noise` is the long-run variance around them. */
export function changeBetween(
  observations: Observations,
  before: Piece,
  after: Piece,
): Change & { readonly noise: number } {
  const { noise, degreesOfFreedom } = residualNoise(observations, [before, after], MOST_CORRELATED);
  // Half a step before the first point after, where both pieces are near.
  const place = after.from - 0.5;
  return {
    before: fittedAt(before, place),
    after: fittedAt(after, place),
    beforeVariance: noise * leverageAt(before, place),
    afterVariance: noise * leverageAt(after, place),
    degreesOfFreedom,
    noise,
  };
}

/** The first and the last index at which the second piece may begin. */
export function placeInterval(
  observations: Observations,
  before: Piece,
  after: Piece,
  noise: number,
): { lower: number; upper: number } {
  const place = { lower: after.from, upper: after.from };
  if (noise === 0) return place;
  const costs = placeCosts(observations, before, after);
  const least = costs.subarray(1, -1).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const limit = least + PLACE_LIMIT * noise;
  for (let i = 1; i + 1 < costs.length; i += 1) {
    if ((costs[i] as number) > limit) continue;
    place.lower = Math.min(place.lower, before.from + i);
    place.upper = Math.max(place.upper, before.from + i);
  }
  return place;
}

/**
 * (after − before) / |before| with its interval at {@link INTERVAL_LEVEL}, by Student's t: on the logarithmic scale
 * exactly, on the linear one by the delta method. It does not allow for the place having been chosen, which makes small
 * changes look somewhat larger than they are. `null` where `before` is 0, or is not told from 0 by its own error.
 */
export function relativeChangeInterval(
  { before, after, beforeVariance, afterVariance, degreesOfFreedom }: Change,
  scale: 'linear' | 'log',
): { lower: number; upper: number } | null {
  const t = studentTQuantile(1 - (1 - INTERVAL_LEVEL) / 2, degreesOfFreedom);
  if (scale === 'log') {
    const reach = t * Math.sqrt(beforeVariance + afterVariance);
    const change = (sign: number) => Math.expm1(Math.min(700, after - before + sign * reach));
    return { lower: change(-1), upper: change(1) };
  }
  if (Math.abs(before) <= t * Math.sqrt(beforeVariance)) return null;
  const change = (after - before) / Math.abs(before);
  const reach = (t * Math.sqrt(afterVariance + (after / before) ** 2 * beforeVariance)) / Math.abs(before);
  return { lower: change - reach, upper: change + reach };
}
