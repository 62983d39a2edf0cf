import type { ComparisonResult, MetricName, RatioInterval } from '@benchline/schema';
import type { LaunchValues } from './launch-values.js';

/** One metric of one benchmark, to be judged. */
export interface Question {
  readonly metric: MetricName;
  readonly tolerance: number;
  readonly baseline: LaunchValues;
  readonly current: LaunchValues;
  /** Earlier runs of the same benchmark on the same machine, oldest first; empty where there are none. */
  readonly history: LaunchValues;
  /** The part of log(current / baseline) that the machine may account for, not the code; see `explainedByPreemption`. */
  readonly explained: number;
  /** What the samples of one process each say of the ratio, where there is no more. */
  readonly withinProcess: WithinProcess | null;
}

/** The ratio as samples of one process a side have it. */
export interface WithinProcess {
  readonly interval: RatioInterval;
  readonly pValue: number;
}

/** What a question came to: the part of a comparison's row that does not say whose it is. */
export type Judgement = Pick<
  ComparisonResult,
  | 'baselineValue'
  | 'currentValue'
  | 'verdict'
  | 'reason'
  | 'ratio'
  | 'interval'
  | 'tolerance'
  | 'pValue'
  | 'adjustedPValue'
  | 'launchesNeeded'
  | 'method'
  | 'warnings'
>;

/** A judgement in which nothing was tested, to be filled in where something was. */
export function untested(
  parts: Pick<Judgement, 'verdict' | 'reason' | 'tolerance' | 'method'> & Partial<Judgement>,
): Judgement {
  return {
    baselineValue: null,
    currentValue: null,
    ratio: null,
    interval: null,
    pValue: null,
    adjustedPValue: null,
    launchesNeeded: null,
    ...parts,
  };
}

/** A question that takes part in the family's correction. */
export interface FamilyTest {
  /** Of no change, before the correction. */
  readonly pValue: number;
  /** The judgement, once the corrected p value is known. */
  readonly judge: (adjustedPValue: number) => Judgement;
}
