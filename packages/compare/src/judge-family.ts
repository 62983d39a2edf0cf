import { benjaminiHochberg } from '@benchline/stats';
import { testDifference } from './difference/test-difference.js';
import { judgeExact } from './exact.js';
import type { FamilyTest, Judgement, Question } from './judgement.js';
import { judgeOneProcess } from './one-process.js';
import { isBytesPerOp, screen } from './screening.js';
import { testRatio } from './test-ratio.js';
import { type Contrast, contrast, equalToRounding } from './variance/contrast.js';
import { moderate } from './variance/moderation.js';

/**
 * Judges a family of questions together, in input order: spreads borrow strength from each other, and p values are
 * corrected over all that were tested (Benjamini and Hochberg 1995).
 */
export function judgeFamily(questions: readonly Question[], level: number): Judgement[] {
  const examined = questions.map((asked) => examine(asked, level));
  const contrasted = examined.filter((entry) => 'sides' in entry);
  const moderated = moderate(
    contrasted.map(({ question, sides }) => ({
      metric: question.metric,
      sides,
      history: question.history,
    })),
  );
  let next = 0;
  const entries = examined.map((entry): FamilyTest | Judgement => {
    if (!('sides' in entry)) return entry;
    const known = moderated[next++] ?? null;
    return known === null
      ? judgeOneProcess(entry.question, entry.sides)
      : testRatio(entry.question, known, level);
  });
  const tests = entries.filter(isTest);
  const adjusted = benjaminiHochberg(tests.map(({ pValue }) => pValue));
  const verdicts = new Map(tests.map((test, index) => [test, test.judge(adjusted[index] as number)]));
  return entries.map((entry) => (isTest(entry) ? (verdicts.get(entry) as Judgement) : entry));
}

interface Contrasted {
  readonly question: Question;
  readonly sides: Contrast;
}

function isTest(entry: FamilyTest | Judgement): entry is FamilyTest {
  return 'judge' in entry;
}

/** Answers at once what needs no family; contrasts what has logarithms; the rest is tested on differences. */
function examine(asked: Question, level: number): Judgement | FamilyTest | Contrasted {
  const screened = screen(asked);
  if ('judgement' in screened) return screened.judgement;
  const { question } = screened;
  if (screened.signed) return testDifference(question, level);
  const sides = contrast(question.baseline, question.current);
  if (sides.constant) return judgeExact(question, sides, level);
  const single = sides.baselineLaunches === 1 && sides.currentLaunches === 1;
  // Two processes that used the same bytes to the last digit did not do so by chance.
  if (single && isBytesPerOp(question.metric) && equalToRounding(sides.difference)) {
    return judgeExact(question, sides, level);
  }
  return { question, sides };
}
