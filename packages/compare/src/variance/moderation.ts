import type { MetricName } from '@benchline/schema';
import { fCdf, fitVariancePrior, median, moderateVariance, type VariancePrior } from '@benchline/stats';
import type { LaunchValues } from '../launch-values.js';
import { type BetweenRuns, betweenRuns } from './between-runs.js';
import type { Contrast, ContrastSpread } from './contrast.js';

/** The family needs this many benchmarks that scatter before strength is borrowed. */
const BENCHMARKS_TO_BORROW = 3;

/**
 * From so many benchmarks on, none is believed to scatter by less than this share of the median variance. Where processes
 * fall in two modes, three launches of each side may by chance fall in one each, and then seem not to scatter at all: in
 * simulated reports on twenty benchmarks with modes 5 to 15 % apart that raised false alarms in 9 % of reports, and 2.5 %
 * with this.
 */
const BENCHMARKS_TO_FLOOR = 8;
const LEAST_SHARE = 0.15;

/** A spread that the family's prior would exceed less often than this is not drawn towards the family. */
const STRANGER = 0.99;

/** A variance, and how well it is known. */
export interface KnownVariance {
  readonly variance: number;
  readonly degreesOfFreedom: number;
}

/** A contrast with the variances that it is judged by. */
export interface Moderated {
  readonly sides: Contrast;
  /** Of the logarithm of one launch, within its run; `null` where no run has two. */
  readonly launch: KnownVariance | null;
  /** Of what all launches of a run share. */
  readonly run: BetweenRuns;
  /** How many benchmarks the spread between launches was estimated over, this one included; 1 where nothing was borrowed. */
  readonly familySize: number;
}

/** What {@link moderate} looks at. */
export interface Contrasted {
  readonly metric: MetricName;
  readonly sides: Contrast;
  readonly history: LaunchValues;
}

/**
 * Gives each contrast its variances. The few launches of one benchmark estimate their spread badly, so it is drawn
 * towards that of the family (moderated t, Smyth 2004), separately for each metric, since bytes and times scatter
 * differently. The variance between runs comes on top; see {@link betweenRuns}.
 *
 * @returns `null` for a contrast of which no spread is known at all
 */
export function moderate(contrasts: readonly Contrasted[]): (Moderated | null)[] {
  const priors = new Map(
    [...new Set(contrasts.map(({ metric }) => metric))].map((metric) => {
      const members = contrasts.filter((contrast) => contrast.metric === metric);
      return [metric, fitPrior(members.map(({ sides }) => sides.betweenLaunches))] as const;
    }),
  );
  return contrasts.map(({ metric, sides, history }) => {
    const launches = sides.betweenLaunches;
    const prior = priors.get(metric) ?? null;
    const borrows = prior !== null && launches.degreesOfFreedom > 0 && belongs(launches, prior);
    const known = launches.degreesOfFreedom === 0 ? null : borrows ? draw(launches, prior) : launches;
    const launch =
      known === null ? null : { ...known, variance: Math.max(known.variance, prior?.leastVariance ?? 0) };
    const run = betweenRuns(sides, history, launch?.variance ?? null);
    return run === null ? null : { sides, launch, run, familySize: borrows ? prior.size : 1 };
  });
}

interface FamilyPrior extends VariancePrior {
  readonly size: number;
  /** No benchmark of the family is believed to scatter less. */
  readonly leastVariance: number;
}

function fitPrior(spreads: readonly ContrastSpread[]): FamilyPrior | null {
  const usable = spreads.filter((spread) => spread.degreesOfFreedom > 0 && spread.variance > 0);
  if (usable.length < BENCHMARKS_TO_BORROW) return null;
  const prior = fitVariancePrior(
    usable.map(({ variance }) => variance),
    usable.map(({ degreesOfFreedom }) => degreesOfFreedom),
  );
  const floored = usable.length >= BENCHMARKS_TO_FLOOR;
  const leastVariance = floored ? LEAST_SHARE * median(usable.map(({ variance }) => variance)) : 0;
  return { ...prior, size: usable.length, leastVariance };
}

function draw({ variance, degreesOfFreedom }: ContrastSpread, prior: VariancePrior): KnownVariance {
  return moderateVariance(variance, degreesOfFreedom, prior);
}

/**
 * Whether a benchmark scatters as the family does. One that is far noisier keeps its own spread: drawing it towards the
 * quiet ones would make its noise look significant (the concern of robust empirical Bayes, Phipson and others 2016).
 */
function belongs({ variance, degreesOfFreedom }: ContrastSpread, prior: VariancePrior): boolean {
  const { priorVariance, priorDegreesOfFreedom } = prior;
  if (priorDegreesOfFreedom === 0 || priorVariance === 0) return false;
  return fCdf(variance / priorVariance, degreesOfFreedom, priorDegreesOfFreedom) < STRANGER;
}
