import { INTERVAL_LEVEL, warning } from '@benchline/schema';
import { studentTCdf, studentTQuantile } from '@benchline/stats';
import { fromLogarithm, ratioInterval } from './from-logarithm.js';
import { type FamilyTest, type Judgement, type Question, untested } from './judgement.js';
import type { RunSpreadSource } from './variance/between-runs.js';
import { type Aim, launchesNeeded, settles } from './variance/launches-needed.js';
import type { Moderated } from './variance/moderation.js';
import { baselineErrorOf, standardErrorOf } from './variance/standard-error.js';
import { changeBeyond, logTolerance } from './verdict-rule.js';

/** Up to this many more launches are "too few now"; beyond it the benchmark is too noisy for its tolerance. */
const LAUNCHES_WORTH_ASKING = 30;

/**
 * Student's t test of log(current / baseline) against no change. Where the machine may account for a part of it, the test
 * is of what is left, and the interval goes from what is left to the whole.
 */
export function testRatio(question: Question, moderated: Moderated, level: number): FamilyTest {
  const certain = leastChange(moderated.sides.difference, question.explained);
  const { standardError, degreesOfFreedom } = standardErrorOf(moderated);
  // No spread, and yet not constant: a side of one launch. Nothing is known of the error.
  const known = standardError > 0;
  const pValue = known
    ? Math.min(1, 2 * studentTCdf(-Math.abs(certain) / standardError, degreesOfFreedom))
    : 1;
  const intervalLevel = intervalLevelOf(level);
  const halfWidth = known ? studentTQuantile(1 - intervalLevel / 2, degreesOfFreedom) * standardError : null;
  const judge = (adjustedPValue: number): Judgement =>
    conclude({ question, moderated, certain, halfWidth, pValue, adjustedPValue, level, intervalLevel });
  return { pValue, judge };
}

/**
 * 1 − the confidence of intervals: those of a result are at 95 %, and so are these, unless the level of the comparison is
 * laxer, so that the interval of a change that is reported never holds "no change".
 */
export function intervalLevelOf(level: number): number {
  return Math.max(level, 1 - INTERVAL_LEVEL);
}

/** The change that is certain to be the code's: nearest to none of what lies between the whole and what is left. */
function leastChange(difference: number, explained: number): number {
  const left = difference - explained;
  if (left > 0 !== difference > 0) return 0;
  return Math.abs(left) < Math.abs(difference) ? left : difference;
}

interface Tested {
  readonly question: Question;
  readonly moderated: Moderated;
  /** The change that is certain to be the code's, as a logarithm. */
  readonly certain: number;
  readonly halfWidth: number | null;
  readonly pValue: number;
  readonly adjustedPValue: number;
  readonly level: number;
  readonly intervalLevel: number;
}

function conclude(tested: Tested): Judgement {
  const { question, moderated, certain, halfWidth, pValue, adjustedPValue, level, intervalLevel } = tested;
  const { tolerance, metric, explained } = question;
  const { difference, baselineCentre, currentCentre } = moderated.sides;
  const left = difference - explained;
  const judgement = untested({
    baselineValue: fromLogarithm(baselineCentre),
    currentValue: fromLogarithm(currentCentre),
    verdict: 'inconclusive',
    reason: 'too-few-launches',
    ratio: fromLogarithm(difference),
    interval: halfWidth === null ? null : ratioInterval(difference, halfWidth, intervalLevel, left),
    tolerance,
    pValue,
    adjustedPValue,
    method: methodOf(moderated),
    ...noiseOfBaseline(question, moderated, intervalLevel),
  });
  if (halfWidth === null) return judgement;
  const change = changeBeyond(certain, tolerance, metric);
  if (change !== null && adjustedPValue < level) return { ...judgement, verdict: change, reason: null };
  if (Math.max(Math.abs(difference), Math.abs(left)) + halfWidth <= logTolerance(tolerance)) {
    return { ...judgement, verdict: 'unchanged', reason: null };
  }
  // More launches beside the same programs would say no more.
  if (Math.abs(explained) > logTolerance(tolerance)) return { ...judgement, reason: 'preempted' };
  const criticalPValue = adjustedPValue > 0 ? (level * pValue) / adjustedPValue : level;
  return { ...judgement, ...outlook(moderated, { tolerance, intervalLevel, criticalPValue }) };
}

/** What would settle it. */
function outlook(moderated: Moderated, aim: Aim): Pick<Judgement, 'reason' | 'launchesNeeded'> {
  const needed = launchesNeeded(moderated, aim);
  if (needed !== null) {
    return {
      reason: needed <= LAUNCHES_WORTH_ASKING ? 'too-few-launches' : 'too-noisy',
      launchesNeeded: needed,
    };
  }
  const { run } = moderated;
  // Would it be settled if only runs were known to agree?
  const agreed: Moderated = { ...moderated, run: { ...run, variance: 0 } };
  const unknown = run.source === 'assumed' && settles(agreed, aim, 0);
  return { reason: unknown ? 'run-spread-unknown' : 'too-noisy', launchesNeeded: null };
}

function noiseOfBaseline(
  { metric, tolerance }: Question,
  moderated: Moderated,
  intervalLevel: number,
): Pick<Judgement, 'warnings'> | undefined {
  const { standardError, degreesOfFreedom } = baselineErrorOf(moderated);
  if (standardError === 0) return undefined;
  const halfWidth = studentTQuantile(1 - intervalLevel / 2, degreesOfFreedom) * standardError;
  if (halfWidth <= logTolerance(tolerance)) return undefined;
  const relativeHalfWidth = fromLogarithm(halfWidth) - 1;
  return { warnings: [warning('noisy-baseline', { metric, relativeHalfWidth, tolerance })] };
}

const sources: Readonly<Record<RunSpreadSource, string>> = {
  history: 'spread between runs from the history',
  runs: 'spread between runs from the runs compared',
  assumed: 'spread between runs assumed',
};

function methodOf({ sides, run, launch, familySize }: Moderated): string {
  const centre = sides.trimmed ? '20 % trimmed means of ' : '';
  const borrowed = familySize > 1 ? `, spread moderated over ${familySize} benchmarks` : '';
  const alone = launch === null ? ', one launch a run' : '';
  return `Student t over logarithms: ${centre}launch centres${alone}${borrowed}; ${sources[run.source]}`;
}
