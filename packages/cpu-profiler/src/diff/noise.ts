import type { CodeCategory } from '@benchline/schema';
import { fitVariancePrior, moderateVariance } from '@benchline/stats';
import { type Count, exposureOf, type FunctionCounts, hitsOf, rateOf } from './counts.js';

/**
 * How much self time per operation of unchanged code differs from process to process, relative, beyond counting: the
 * compiler decides otherwise, memory lies otherwise; when the collector runs, and how much of it beside the program,
 * differs most. Over 28 processes of one program, functions differed by 0 to .1, the collector by .27; on a busy machine
 * more.
 */
export function processSpreadOf(category: CodeCategory): number {
  if (category === 'gc') return 0.35;
  return category === 'native' ? 0.2 : 0.1;
}

/** How far the noise of a function goes beyond that of counting, and how well that is known. */
export interface Dispersion {
  /** 1: as counting alone, or as expected between processes. */
  readonly factor: number;
  readonly degreesOfFreedom: number;
}

/**
 * Square roots of rates: of counts at rate r and exposure E they scatter by 1/(4E), whatever r is (Bartlett 1936;
 * Anscombe 1948 for the 3/8, which keeps it so for small counts).
 */
export function rootRate(counts: readonly Count[]): number {
  return Math.sqrt((hitsOf(counts) + 0.375) / exposureOf(counts));
}

/** What the root of a rate scatters by: counting, and the spread between processes where it holds that. */
export function rootVariance(count: Count, rate: number, processSpread: number): number {
  return 1 / (4 * count.exposure) + (rate * processSpread ** 2) / 4;
}

/**
 * The dispersion of every function over the replicates of its side. A handful of replicates say little of one
 * function, so that each is drawn to what all have in common (moderated variances, Smyth 2004).
 */
export function dispersions(functions: readonly FunctionCounts[], acrossProcesses: boolean): Dispersion[] {
  const freedom = degreesOf(functions[0]);
  if (functions.length === 0 || freedom === 0) {
    return functions.map(() => ({ factor: 1, degreesOfFreedom: Number.POSITIVE_INFINITY }));
  }
  const own = functions.map(({ baseline, current, processSpread }) => {
    const spread = acrossProcesses ? processSpread : 0;
    return (scatter(baseline, spread) + scatter(current, spread)) / freedom;
  });
  const prior = fitVariancePrior(own, freedom);
  return own.map((factor) => {
    const { variance, degreesOfFreedom } = moderateVariance(factor, freedom, prior);
    // Samples at even distances can scatter less than chance, and nobody should count on it; the noise expected between
    // processes is a generous guess, which several of them may correct.
    return { factor: Math.max(acrossProcesses ? 0.5 : 1, variance), degreesOfFreedom };
  });
}

function degreesOf(counts: FunctionCounts | undefined): number {
  if (counts === undefined) return 0;
  return counts.baseline.length + counts.current.length - 2;
}

function scatter(side: readonly Count[], processSpread: number): number {
  const rate = rateOf(side);
  const centre = rootRate(side);
  return side.reduce((sum, count) => {
    const deviation = rootRate([count]) - centre;
    return sum + deviation ** 2 / rootVariance(count, rate, processSpread);
  }, 0);
}
