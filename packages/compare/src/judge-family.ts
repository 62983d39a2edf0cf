import { benjaminiHochberg, studentTCdf, studentTQuantile } from '@benchline/stats';
import { type Contrast, contrast, equalToRounding } from './contrast.js';
import { judgeExact } from './exact.js';
import { fromLogarithm, ratioInterval } from './from-logarithm.js';
import { type Judgement, type Question, untested } from './judgement.js';
import { launchesNeeded } from './launches-needed.js';
import { type Moderated, moderate } from './moderation.js';
import { judgeOneProcess } from './one-process.js';
import { isBytesPerOp, screen } from './screening.js';
import { changeBeyond, logTolerance } from './verdict-rule.js';

/** Up to this many more launches are "too few now"; beyond it the benchmark is too noisy for its tolerance. */
const LAUNCHES_WORTH_ASKING = 30;

/**
 * Judges a family of questions together, in input order: spreads borrow strength from each other, and p values are
 * corrected over all that were tested (Benjamini and Hochberg 1995).
 */
export function judgeFamily(questions: readonly Question[], level: number): Judgement[] {
  const entries = questions.map((asked) => examine(asked, level));
  const open = entries.filter((entry) => 'sides' in entry);
  const moderated = moderate(open.map(({ question, sides }) => ({ metric: question.metric, sides })));
  const pValues = moderated.map(pValueOf);
  const adjusted = benjaminiHochberg(pValues);
  const judged = open.map(({ question }, index) =>
    judge(
      question,
      moderated[index] as Moderated,
      pValues[index] as number,
      adjusted[index] as number,
      level,
    ),
  );
  let next = 0;
  return entries.map((entry) => ('sides' in entry ? (judged[next++] as Judgement) : entry.judgement));
}

type Examined = { readonly question: Question; readonly sides: Contrast } | { readonly judgement: Judgement };

/** Answers at once what needs no family; contrasts the rest. */
function examine(asked: Question, level: number): Examined {
  const screened = screen(asked);
  if (screened.judgement !== null) return { judgement: screened.judgement };
  const { question } = screened;
  const sides = contrast(question.baseline, question.current);
  if (sides.constant) return { judgement: judgeExact(question, sides, level) };
  if (sides.baselineLaunches === 1 && sides.currentLaunches === 1) {
    // Two processes that used the same bytes to the last digit did not do so by chance.
    const repeated = isBytesPerOp(question.metric) && equalToRounding(sides.difference);
    const judgement = repeated ? judgeExact(question, sides, level) : judgeOneProcess(question, sides);
    return { judgement };
  }
  return { question, sides };
}

function pValueOf({ sides, standardError, degreesOfFreedom }: Moderated): number {
  // No spread, and yet not constant: a side of one launch. Nothing is known of the error.
  if (standardError === 0) return 1;
  return Math.min(1, 2 * studentTCdf(-Math.abs(sides.difference) / standardError, degreesOfFreedom));
}

function judge(
  question: Question,
  moderated: Moderated,
  pValue: number,
  adjustedPValue: number,
  level: number,
): Judgement {
  const { sides, standardError, degreesOfFreedom } = moderated;
  const { tolerance, metric } = question;
  const { difference } = sides;
  const known = standardError > 0;
  const halfWidth = known ? studentTQuantile(1 - level / 2, degreesOfFreedom) * standardError : 0;
  const change = changeBeyond(difference, tolerance, metric);
  const judgement = untested({
    baselineValue: fromLogarithm(sides.baselineCentre),
    currentValue: fromLogarithm(sides.currentCentre),
    verdict: 'inconclusive',
    reason: 'too-few-launches',
    ratio: fromLogarithm(difference),
    interval: known ? ratioInterval(difference, halfWidth, level) : null,
    tolerance,
    pValue,
    adjustedPValue,
    method: methodOf(moderated),
  });
  if (!known) return judgement;
  if (change !== null && adjustedPValue < level) return { ...judgement, verdict: change, reason: null };
  if (Math.abs(difference) + halfWidth <= logTolerance(tolerance)) {
    return { ...judgement, verdict: 'unchanged', reason: null };
  }
  const needed =
    moderated.unit === 'run' ? null : needsOf(question, moderated, pValue, adjustedPValue, level);
  const few = needed !== null && needed <= LAUNCHES_WORTH_ASKING;
  return { ...judgement, reason: few ? 'too-few-launches' : 'too-noisy', launchesNeeded: needed };
}

function needsOf(
  question: Question,
  { sides, variance, degreesOfFreedom }: Moderated,
  pValue: number,
  adjustedPValue: number,
  level: number,
): number | null {
  return launchesNeeded({
    difference: sides.difference,
    variance,
    degreesOfFreedom,
    baselineLaunches: sides.baselineLaunches,
    currentLaunches: sides.currentLaunches,
    tolerance: question.tolerance,
    level,
    criticalPValue: adjustedPValue > 0 ? (level * pValue) / adjustedPValue : level,
  });
}

function methodOf({ sides, unit, familySize }: Moderated): string {
  const of = unit === 'run' ? 'run means' : 'launch centres';
  const centre = sides.trimmed ? '20 % trimmed means of ' : '';
  const borrowed = familySize > 1 ? `, spread moderated over ${familySize} benchmarks` : '';
  return `Student t over logarithms: ${centre}${of}${borrowed}`;
}
