import { coefficientOfVariation, standardDeviation, studentTQuantile } from '@benchline/stats';

/** The pieces of work that are measured again and again, with the names of their benchmarks. */
export const sameWork = {
  /** Arithmetic in registers. */
  integer: 'integer work',
  /** Parsing 2 kB of JSON: memory, caches and the garbage collector. */
  allocating: 'allocating work',
} as const;

/** A kind of work: what touches no memory, and what allocates. */
export type SameWork = keyof typeof sameWork;

/** How steady a kind of work is: `quiet` tells changes up to 5 %, `usable` up to 10 %, the default tolerance. */
export type SteadinessVerdict = 'quiet' | 'usable' | 'noisy';

/** By how much the times of the same code differ from process to process (an A/A measurement). */
export interface SameCodeSpread {
  readonly work: SameWork;
  /** Median time of an operation in each process, in the order of measuring. */
  readonly launchMediansNs: readonly number[];
  /** Standard deviation of the medians over their mean; .02 is 2 %. */
  readonly coefficientOfVariation: number;
  /** The slowest median over the fastest. */
  readonly worstPairRatio: number;
  /** The smallest relative change that {@link LAUNCHES_A_SIDE} launches a side would find, see {@link smallestChange}. */
  readonly smallestChange: number;
  /** The same, rounded up to a tolerance that one would write down. */
  readonly supportedTolerance: number;
  readonly verdict: SteadinessVerdict;
}

/** Launches of each version in a comparison at default settings. */
export const LAUNCHES_A_SIDE = 3;
/** Two-sided error level, and how often a change of the size is to be found. */
const LEVEL = 0.05;
const POWER = 0.8;
/** The largest smallest change that is `quiet`, and that is `usable`: the latter is the default tolerance. */
const QUIET = 0.05;
const USABLE = 0.1;

/** The spread of one kind of work. @throws RangeError for fewer than two medians, or one that is not above 0 */
export function sameCodeSpread(work: SameWork, launchMediansNs: readonly number[]): SameCodeSpread {
  const change = smallestChange(standardDeviation(launchMediansNs.map(Math.log)));
  return {
    work,
    launchMediansNs: [...launchMediansNs],
    coefficientOfVariation: coefficientOfVariation(launchMediansNs),
    worstPairRatio: Math.max(...launchMediansNs) / Math.min(...launchMediansNs),
    smallestChange: change,
    supportedTolerance: toleranceFor(change),
    verdict: change <= QUIET ? 'quiet' : change <= USABLE ? 'usable' : 'noisy',
  };
}

/**
 * The smallest relative change that a two-sided t test with pooled spread at the 5 % level finds in four of five cases:
 *
 * `exp((t(.975, 2n − 2) + t(.8, 2n − 2)) · s · √(2 / n)) − 1`
 *
 * where n is the number of launches a side and s the standard deviation of the logarithms of launch medians. It is the
 * formula for sample sizes of the NIST/SEMATECH e-Handbook, 7.2.2.2, solved for the change, with the variance of a
 * difference of two means.
 */
export function smallestChange(logStandardDeviation: number, launches: number = LAUNCHES_A_SIDE): number {
  const freedom = 2 * launches - 2;
  const quantiles = studentTQuantile(1 - LEVEL / 2, freedom) + studentTQuantile(POWER, freedom);
  return Math.expm1(quantiles * logStandardDeviation * Math.sqrt(2 / launches));
}

/** Up to the next whole percent, from 10 % on to the next multiple of 5 %. At least 1 %. */
function toleranceFor(change: number): number {
  const percent = Math.max(1, Math.ceil(change * 100));
  return (percent <= 10 ? percent : Math.ceil((change * 100) / 5) * 5) / 100;
}
