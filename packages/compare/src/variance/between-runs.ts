import type { LaunchValues } from '../launch-values.js';
import type { Contrast } from './contrast.js';
import { historySpread, type RunSpread } from './history-spread.js';

/** Where the spread between runs is known from. */
export type RunSpreadSource = 'history' | 'runs' | 'assumed';

/** The part of the variance that all launches of a run share. */
export interface BetweenRuns {
  /** Of the logarithm of one run's centre, over what its launches explain. */
  readonly variance: number;
  readonly degreesOfFreedom: number;
  readonly source: RunSpreadSource;
}

/**
 * What is assumed where nothing is known: runs lie apart by this share of what launches of a run lie apart. Measured over
 * nine kinds of work on a shared virtual machine: .59 to .83, whether the work touched memory (launches 20 % apart) or
 * not (2 %).
 */
export const ASSUMED_RUN_SHARE = 0.75;

/** How much the assumption weighs: as if it had been seen over so many runs. */
const ASSUMED_DEGREES_OF_FREEDOM = 4;

/**
 * The variance between runs: what was seen (in the history, else between several runs of a side), drawn towards the
 * assumption.
 *
 * Nothing is borrowed from other benchmarks here, other than through the variance between launches: all benchmarks of a
 * run share its mood, so twenty of them say no more of how moods differ than one does.
 *
 * @param launchVariance - of the logarithm of one launch, in its run; `null` where it is not known
 * @returns `null` where nothing at all is known
 */
export function betweenRuns(
  sides: Contrast,
  history: LaunchValues,
  launchVariance: number | null,
): BetweenRuns | null {
  const seen = historySpread(history);
  const observed = pool([seen, sides.runs.spread]);
  const source: RunSpreadSource = seen !== null ? 'history' : observed !== null ? 'runs' : 'assumed';
  if (launchVariance === null) {
    // The launches of a run are one: what a run's centre scatters by is all there is, and all that is needed.
    return observed === null ? null : { ...observed, source };
  }
  const assumed = ASSUMED_RUN_SHARE ** 2 * launchVariance;
  if (observed === null) {
    return { variance: assumed, degreesOfFreedom: ASSUMED_DEGREES_OF_FREEDOM, source };
  }
  const excess = Math.max(0, observed.variance - observed.launchShare * launchVariance);
  const degreesOfFreedom = observed.degreesOfFreedom + ASSUMED_DEGREES_OF_FREEDOM;
  const weighed = excess * observed.degreesOfFreedom + assumed * ASSUMED_DEGREES_OF_FREEDOM;
  return { variance: weighed / degreesOfFreedom, degreesOfFreedom, source };
}

function pool(spreads: readonly (RunSpread | null)[]): RunSpread | null {
  const known = spreads.filter((spread) => spread !== null && spread.degreesOfFreedom > 0) as RunSpread[];
  const degreesOfFreedom = known.reduce((sum, spread) => sum + spread.degreesOfFreedom, 0);
  if (degreesOfFreedom === 0) return null;
  const weighed = (field: 'variance' | 'launchShare') =>
    known.reduce((sum, spread) => sum + (spread[field] * spread.degreesOfFreedom) / degreesOfFreedom, 0);
  return { variance: weighed('variance'), degreesOfFreedom, launchShare: weighed('launchShare') };
}
