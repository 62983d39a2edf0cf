import { normalQuantile } from '@benchline/stats';
import { splitTail } from '../search/search-tail.js';
import { PIECE_PENALTY } from '../search/slides.js';
import { SHORTEST_LEVEL } from '../search/split.js';

/** How many runs show the change that is asked for. */
const RUNS_AFTER = 10;

/** How surely it is found. */
const POWER = 0.8;

/**
 * The change of level that is found in four of five cases once ten runs show it: as many standard errors of the
 * difference as the search asks for, and those that chance may take away.
 *
 * @param longRunVariance - of the noise around the level
 * @param runsBefore - how many runs show the present level
 */
export function detectableStep(longRunVariance: number, runsBefore: number, level: number): number {
  const before = Math.max(SHORTEST_LEVEL, runsBefore);
  const error = Math.sqrt(longRunVariance * (1 / before + 1 / RUNS_AFTER));
  return (criticalStatistic(before + RUNS_AFTER, level) + normalQuantile(POWER)) * error;
}

/** What the statistic of a split must reach: by the tail of the search, and for a further level to be worth it. */
function criticalStatistic(count: number, level: number): number {
  let [below, above] = [1, 20];
  for (let step = 0; step < 30; step += 1) {
    const middle = (below + above) / 2;
    if (splitTail(middle, count, SHORTEST_LEVEL) > level) below = middle;
    else above = middle;
  }
  return Math.max(above, Math.sqrt(PIECE_PENALTY * Math.log(count)));
}
