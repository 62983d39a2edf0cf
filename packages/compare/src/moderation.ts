import type { MetricName } from '@benchline/schema';
import { fCdf, fitVariancePrior, moderateVariance, type VariancePrior } from '@benchline/stats';
import type { Contrast, ContrastSpread } from './contrast.js';

/** The family needs this many benchmarks that scatter before strength is borrowed. */
const BENCHMARKS_TO_BORROW = 3;

/** A spread that the family's prior would exceed less often than this is not drawn towards the family. */
const STRANGER = 0.99;

/** A contrast with the error that it is judged by. */
export interface Moderated {
  readonly sides: Contrast;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  /** What bounds the error: launches, of which more help, or runs. */
  readonly unit: 'launch' | 'run';
  /** The moderated variance of the logarithm of one such unit. */
  readonly variance: number;
  /** How many benchmarks the spread was estimated over, this one included; 1 where nothing was borrowed. */
  readonly familySize: number;
}

/**
 * Gives each contrast its standard error. The few launches of one benchmark estimate their spread badly, so it is drawn
 * towards that of the family (moderated t, Smyth 2004), separately for each metric, since bytes and times scatter
 * differently. Where runs repeat, the larger of the error between launches and between runs counts.
 */
export function moderate(
  contrasts: readonly { readonly metric: MetricName; readonly sides: Contrast }[],
): Moderated[] {
  const priors = new Map(
    [...new Set(contrasts.map(({ metric }) => metric))].map((metric) => {
      const members = contrasts.filter((contrast) => contrast.metric === metric);
      const launch = fitPrior(members.map(({ sides }) => sides.betweenLaunches));
      const run = fitPrior(members.map(({ sides }) => sides.betweenRuns));
      return [metric, { launch, run }] as const;
    }),
  );
  return contrasts.map(({ metric, sides }) => {
    const prior = priors.get(metric) ?? { launch: null, run: null };
    const candidates = [
      errorOf(sides, 'launch', sides.betweenLaunches, prior.launch),
      errorOf(sides, 'run', sides.betweenRuns, prior.run),
    ].filter((candidate) => candidate !== null);
    const [first, second] = candidates;
    if (first === undefined) throw new RangeError('moderate: a contrast needs two launches on a side');
    return second !== undefined && second.standardError > first.standardError ? second : first;
  });
}

interface FamilyPrior extends VariancePrior {
  readonly size: number;
}

function fitPrior(spreads: readonly (ContrastSpread | null)[]): FamilyPrior | null {
  const usable = spreads.filter(
    (spread) => spread !== null && spread.degreesOfFreedom > 0 && spread.variance > 0,
  ) as ContrastSpread[];
  if (usable.length < BENCHMARKS_TO_BORROW) return null;
  const prior = fitVariancePrior(
    usable.map(({ variance }) => variance),
    usable.map(({ degreesOfFreedom }) => degreesOfFreedom),
  );
  return { ...prior, size: usable.length };
}

function errorOf(
  sides: Contrast,
  unit: Moderated['unit'],
  spread: ContrastSpread | null,
  prior: FamilyPrior | null,
): Moderated | null {
  if (spread === null || spread.degreesOfFreedom === 0) return null;
  const borrows = prior !== null && belongs(spread, prior);
  const { variance, degreesOfFreedom } = borrows
    ? moderateVariance(spread.variance, spread.degreesOfFreedom, prior)
    : spread;
  const standardError = Math.sqrt(variance * spread.scale);
  return { sides, standardError, degreesOfFreedom, unit, variance, familySize: borrows ? prior.size : 1 };
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
