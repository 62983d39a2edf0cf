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
  /** The part of it that was derived from the launches, and so errs as their variance does: 0 to 1. */
  readonly derivedShare: number;
  readonly source: RunSpreadSource;
}

/**
 * What is assumed where nothing is known: runs lie apart by half of what launches of a run lie apart. Measured over nine
 * kinds of work on a shared virtual machine that was busy: .58 to .83, whether the work touched memory (launches 20 %
 * apart) or not (2 %). The whole of it would cost most of the power on a machine at peace, and what is raised by mistake
 * is caught by the second batch of launches; see the README.
 */
export const ASSUMED_RUN_SHARE = 0.5;

/** How well that share is known: as if seen over so many runs. */
const ASSUMED_DEGREES_OF_FREEDOM = 16;

/** Of a spread that was seen, on top of its own: a few runs that lie far apart are seldom closer than they seem. */
const KNOWN_BEFORE = 4;

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
    return observed === null ? null : { ...observed, derivedShare: 0, source };
  }
  const assumed = ASSUMED_RUN_SHARE ** 2 * launchVariance;
  if (observed === null) {
    return { variance: assumed, degreesOfFreedom: ASSUMED_DEGREES_OF_FREEDOM, derivedShare: 1, source };
  }
  const excess = Math.max(0, observed.variance - observed.launchShare * launchVariance);
  const degreesOfFreedom = observed.degreesOfFreedom + ASSUMED_DEGREES_OF_FREEDOM;
  const weighed =
    (excess * observed.degreesOfFreedom + assumed * ASSUMED_DEGREES_OF_FREEDOM) / degreesOfFreedom;
  // What was seen is not argued away by what is assumed.
  if (excess >= weighed) {
    const freedom = observed.degreesOfFreedom + KNOWN_BEFORE;
    return { variance: excess, degreesOfFreedom: freedom, derivedShare: 0, source };
  }
  const derivedShare = (assumed * ASSUMED_DEGREES_OF_FREEDOM) / degreesOfFreedom / weighed;
  return { variance: weighed, degreesOfFreedom, derivedShare, source };
}

function pool(spreads: readonly (RunSpread | null)[]): RunSpread | null {
  const known = spreads.filter((spread) => spread !== null && spread.degreesOfFreedom > 0) as RunSpread[];
  const degreesOfFreedom = known.reduce((sum, spread) => sum + spread.degreesOfFreedom, 0);
  if (degreesOfFreedom === 0) return null;
  const weighed = (field: 'variance' | 'launchShare') =>
    known.reduce((sum, spread) => sum + (spread[field] * spread.degreesOfFreedom) / degreesOfFreedom, 0);
  return { variance: weighed('variance'), degreesOfFreedom, launchShare: weighed('launchShare') };
}
