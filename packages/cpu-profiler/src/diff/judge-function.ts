import type { FunctionChange } from '@benchline/schema';
import { studentTCdf, studentTQuantile } from '@benchline/stats';
import type { CommonRatio } from './common-ratio.js';
import { type Count, type FunctionCounts, rateOf } from './counts.js';
import { type Dispersion, rootRate, rootVariance } from './noise.js';

/** What all functions of a diff are judged by. */
export interface Standard {
  readonly common: CommonRatio;
  /** Whether replicates are profiles of several processes, which show the noise between these. */
  readonly acrossProcesses: boolean;
  /** The chance to name any function where none changed. */
  readonly familyErrorRate: number;
  /** How many functions are judged. */
  readonly familySize: number;
}

/** Whether a function's difference is beyond its noise. */
export interface Judgement {
  readonly change: Exclude<FunctionChange, 'unseen'>;
  /** The difference that would just be named, in nanoseconds per operation. */
  readonly noiseBound: number;
  readonly adjustedPValue: number;
}

/** Compares the roots of the rates of both sides, by Student's t with moderated degrees of freedom. */
export function judgeFunction(
  counts: FunctionCounts,
  { factor, degreesOfFreedom }: Dispersion,
  { common, acrossProcesses, familyErrorRate, familySize }: Standard,
): Judgement {
  const { baseline, current, processSpread } = counts;
  const expected = Math.sqrt(common.ratio) * rootRate(baseline);
  const difference = rootRate(current) - expected;
  const rate = (rateOf(baseline) * common.ratio + rateOf(current)) / 2;
  const spread = acrossProcesses ? processSpread : 0;
  const within = common.ratio * sideVariance(baseline, rate, spread) + sideVariance(current, rate, spread);
  // One process a side shows nothing of the noise between processes.
  const between = acrossProcesses ? 0 : 2 * ((rate * processSpread ** 2) / 4);
  const drift = (expected ** 2 / 4) * common.standardError ** 2;
  const standardError = Math.sqrt(factor * within + between + drift);
  const pValue = 2 * studentTCdf(-Math.abs(difference) / standardError, degreesOfFreedom);
  const bound = studentTQuantile(1 - familyErrorRate / familySize / 2, degreesOfFreedom) * standardError;
  const reached = difference > 0 ? expected + bound : Math.max(0, expected - bound);
  return {
    change: Math.abs(difference) <= bound ? 'unchanged' : difference > 0 ? 'gained' : 'lost',
    noiseBound: Math.abs(reached ** 2 - expected ** 2),
    adjustedPValue: Math.min(1, pValue * familySize),
  };
}

/** Of the root of a side's rate; replicates with more operations weigh more. */
function sideVariance(side: readonly Count[], rate: number, processSpread: number): number {
  return 1 / side.reduce((sum, count) => sum + 1 / rootVariance(count, rate, processSpread), 0);
}
