import { studentTCdf, studentTQuantile } from '@benchline/stats';
import { logTolerance } from '../verdict-rule.js';
import type { Moderated } from './moderation.js';
import { standardErrorOf } from './standard-error.js';

/** More launches than this are no answer. */
const MOST_LAUNCHES = 1000;

/** What an undecided benchmark has to reach. */
export interface Aim {
  readonly tolerance: number;
  /** Of the interval: 1 − confidence. */
  readonly intervalLevel: number;
  /** The p value, before correction, below which the change would count in its family as it is now. */
  readonly criticalPValue: number;
}

/**
 * The smallest number of further launches of the current side that would settle it if the estimate and the spread stay as
 * they are: either the interval then fits inside the tolerance, or the change beyond it is significant. The baseline is
 * stored, so it has the launches it has; and what runs differ by stays, however many launches a run has. From 1 to 1000;
 * `null` where that is not enough.
 */
export function launchesNeeded(undecided: Moderated, aim: Aim): number | null {
  if (!settles(undecided, aim, MOST_LAUNCHES)) return null;
  let refused = 0;
  let settled = MOST_LAUNCHES;
  while (settled - refused > 1) {
    const middle = (refused + settled) >> 1;
    if (settles(undecided, aim, middle)) settled = middle;
    else refused = middle;
  }
  return settled;
}

/** Whether so many more launches would settle it. */
export function settles(undecided: Moderated, aim: Aim, more: number): boolean {
  const { standardError, degreesOfFreedom } = standardErrorOf(undecided, more);
  const size = Math.abs(undecided.sides.difference);
  const limit = logTolerance(aim.tolerance);
  if (size > limit) return 2 * studentTCdf(-size / standardError, degreesOfFreedom) < aim.criticalPValue;
  return size + studentTQuantile(1 - aim.intervalLevel / 2, degreesOfFreedom) * standardError <= limit;
}
