import type { PairedRounds } from '@benchline/schema';
import { benjaminiHochberg, mean, median } from '@benchline/stats';
import { fromLogarithm, ratioInterval } from '../from-logarithm.js';
import { type Judgement, untested } from '../judgement.js';
import { changeBeyond, logTolerance } from '../verdict-rule.js';
import { launchRatios, withinLaunch } from './launch-ratios.js';
import { pairLaunchesNeeded } from './pair-launches-needed.js';
import { type SequentialTest, sequentialTest } from './sequential-test.js';

/** A pair to be judged. */
export interface PairQuestion {
  readonly rounds: PairedRounds;
  /** Smallest relative change worth a word. */
  readonly tolerance: number;
  /** Which side is judged against the first; 1 by default. */
  readonly side?: number;
}

/** How pairs are judged. */
export interface PairRules {
  /**
   * The false discovery level over all pairs, and over all looks at each, .01 by default. Intervals are at confidence
   * 1 − level.
   */
  readonly level: number;
  /** How many pairs are, or will be, compared, where that is more than are given. */
  readonly familySize?: number;
}

/** What a pair came to: the part of a comparison's row that does not say whose it is. */
export type PairJudgement = Judgement;

/** The level of pairs where nothing is said. */
export const PAIRS_LEVEL = 0.01;

/** Up to this many more launches are "too few now"; beyond it the benchmark is too noisy for its tolerance. */
const LAUNCHES_WORTH_ASKING = 30;

/**
 * Judges pairs, in input order: `regression` or `improvement` needs an estimate beyond the tolerance and a p value,
 * corrected for the family, below the level; `unchanged` the whole interval inside the tolerance; all else is
 * `inconclusive`. The unit is the launch, whose value is the median of its rounds' log ratios.
 *
 * May be asked after every launch: before measuring has ended (`stopReason: null`) only launches of the looks fixed
 * beforehand are judged, so that stopping at the first verdict raises no more false alarms than the level allows.
 *
 * Sides of one process are always `inconclusive` (`one-process`), with the interval of the rounds' median.
 */
export function judgePairs(
  questions: readonly PairQuestion[],
  rules: Partial<PairRules> = {},
): PairJudgement[] {
  const { level = PAIRS_LEVEL, familySize = questions.length } = rules;
  const tests = questions.map(({ rounds, side = 1 }) => {
    if (rounds.sharedProcess || rounds.sides[0]?.failure != null || rounds.sides[side]?.failure != null)
      return null;
    const final = rounds.stopReason !== null && rounds.stopReason !== 'settled';
    const logRatios = launchRatios(rounds, side).map(({ logRatio }) => logRatio);
    return sequentialTest(logRatios, final, level);
  });
  const pValues = tests.flatMap((test) => (test === null ? [] : [test.pValue]));
  // Pairs that are still to come count as without any change.
  const toCome = Math.max(0, familySize - pValues.length);
  const adjusted = benjaminiHochberg([...pValues, ...new Array<number>(toCome).fill(1)]);
  let next = 0;
  return questions.map((question, index) => {
    const test = tests[index] ?? null;
    if (test === null) return judgeUntested(question, level);
    return judgeTested(question, test, { level, familySize, adjustedPValue: adjusted[next++] as number });
  });
}

/** Whether a verdict is more than `inconclusive`: what may end the measuring of a pair. */
export function isSettled({ verdict }: Pick<PairJudgement, 'verdict'>): boolean {
  return verdict === 'regression' || verdict === 'improvement' || verdict === 'unchanged';
}

interface FamilyPlace {
  readonly level: number;
  readonly familySize: number;
  readonly adjustedPValue: number;
}

function judgeTested(question: PairQuestion, test: SequentialTest, place: FamilyPlace): PairJudgement {
  const { estimate, halfWidth, pValue } = test;
  const { tolerance } = question;
  const change = changeBeyond(estimate, tolerance, 'durationNs');
  const judgement = untested({
    ...centresOf(question),
    verdict: 'inconclusive',
    reason: null,
    ratio: fromLogarithm(estimate),
    interval: ratioInterval(estimate, halfWidth, place.level),
    tolerance,
    pValue,
    adjustedPValue: place.adjustedPValue,
    method: `Student t over ${test.launches} launches of interleaved rounds, corrected for looking as it grew`,
  });
  if (change !== null && place.adjustedPValue < place.level) return { ...judgement, verdict: change };
  if (Math.abs(estimate) + halfWidth <= logTolerance(tolerance))
    return { ...judgement, verdict: 'unchanged' };
  const needed = pairLaunchesNeeded(test, tolerance, place);
  const few = needed !== null && needed <= LAUNCHES_WORTH_ASKING;
  return { ...judgement, reason: few ? 'too-few-launches' : 'too-noisy', launchesNeeded: needed };
}

function judgeUntested(question: PairQuestion, level: number): PairJudgement {
  const { rounds, tolerance, side = 1 } = question;
  const parts = { ...centresOf(question), tolerance };
  if (rounds.sides[0]?.failure != null)
    return untested({ ...parts, verdict: 'incomparable', reason: 'baseline-failed', method: 'not tested' });
  if (rounds.sides[side]?.failure != null)
    return untested({ ...parts, verdict: 'incomparable', reason: 'failed', method: 'not tested' });
  const logs = launchRatios(rounds, side).map(({ logRatio }) => logRatio);
  const ratio = logs.length === 0 ? null : fromLogarithm(mean(logs));
  const [launch] = rounds.launches;
  const within = rounds.sharedProcess && launch !== undefined ? withinLaunch(launch, side, level) : null;
  if (within === null) {
    const few = { verdict: 'inconclusive', reason: 'too-few-launches' } as const;
    return untested({
      ...parts,
      ...few,
      ratio,
      method: 'not tested: too few launches of interleaved rounds',
    });
  }
  return untested({
    ...parts,
    verdict: 'inconclusive',
    reason: 'one-process',
    ratio,
    interval: { lower: fromLogarithm(within.lower), upper: fromLogarithm(within.upper), level: 1 - level },
    pValue: within.pValue,
    method: 'sign test over the rounds of one process: blind to what differs between processes',
  });
}

/** Each side's median over its launches' medians. */
function centresOf({
  rounds,
  side = 1,
}: PairQuestion): Pick<PairJudgement, 'baselineValue' | 'currentValue'> {
  const centreOf = (index: number): number | null => {
    const launches = rounds.launches.filter((launch) => launch.rounds.length > 0);
    if (launches.length === 0) return null;
    return median(launches.map((launch) => median(launch.rounds.map((round) => round[index] as number))));
  };
  return { baselineValue: centreOf(0), currentValue: centreOf(side) };
}
