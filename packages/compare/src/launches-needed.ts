import { studentTCdf, studentTQuantile } from '@benchline/stats';
import { logTolerance } from './verdict-rule.js';

/** More launches than this are no answer. */
const MOST_LAUNCHES = 1000;

/** What is known of an undecided benchmark. */
export interface Undecided {
  /** log(current / baseline), as estimated. */
  readonly difference: number;
  /** Of the logarithm of one launch. */
  readonly variance: number;
  readonly degreesOfFreedom: number;
  readonly baselineLaunches: number;
  readonly currentLaunches: number;
  readonly tolerance: number;
  /** Of the interval: 1 − confidence. */
  readonly level: number;
  /** The p value, before correction, below which the change would count in its family as it is now. */
  readonly criticalPValue: number;
}

/**
 * The smallest number of further launches on each side that would settle it if the estimate and the spread stay as they
 * are: either the interval then fits inside the tolerance, or the change beyond it is significant. From 1 to 1000;
 * `null` where that is not enough.
 */
export function launchesNeeded(undecided: Undecided): number | null {
  if (!settles(undecided, MOST_LAUNCHES)) return null;
  let refused = 0;
  let settled = MOST_LAUNCHES;
  while (settled - refused > 1) {
    const middle = (refused + settled) >> 1;
    if (settles(undecided, middle)) settled = middle;
    else refused = middle;
  }
  return settled;
}

function settles(undecided: Undecided, more: number): boolean {
  const { difference, variance, level, criticalPValue } = undecided;
  const scale = 1 / (undecided.baselineLaunches + more) + 1 / (undecided.currentLaunches + more);
  const standardError = Math.sqrt(variance * scale);
  const degreesOfFreedom = undecided.degreesOfFreedom + 2 * more;
  const size = Math.abs(difference);
  const limit = logTolerance(undecided.tolerance);
  if (size > limit) return 2 * studentTCdf(-size / standardError, degreesOfFreedom) < criticalPValue;
  return size + studentTQuantile(1 - level / 2, degreesOfFreedom) * standardError <= limit;
}
