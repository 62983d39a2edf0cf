import type { MetricName } from '@benchline/schema';
import { mean, studentTCdf, studentTQuantile, variance } from '@benchline/stats';
import { type FamilyTest, type Judgement, type Question, untested } from '../judgement.js';
import { intervalLevelOf } from '../test-ratio.js';
import { ASSUMED_RUN_SHARE } from '../variance/between-runs.js';
import { worsens } from '../verdict-rule.js';

/** Changes of a signed metric below this are never worth a word: its values are near zero by nature. */
const SMALLEST_CHANGE: { readonly [Metric in MetricName]?: number } = {
  allocatedBytesPerOp: 1,
  retainedBytesPerOp: 1,
  // Allocators take memory from the system, and give it back, in pieces of this order.
  rssDeltaBytes: 2 ** 20,
};

/**
 * Student's t test of current − baseline, for values of either sign around zero, which have no ratio: retained bytes of a
 * function that retains nothing, say. The tolerance is of the baseline's size, and at least the smallest change of the
 * metric that can be worth a word.
 */
export function testDifference(question: Question, level: number): FamilyTest {
  const [baseline, current] = [question.baseline.flat(), question.current.flat()];
  const difference = mean(current) - mean(baseline);
  const degreesOfFreedom = baseline.length + current.length - 2;
  if (degreesOfFreedom === 0) return alone(question);
  const squares = [baseline, current].reduce(
    (sum, side) => sum + (side.length > 1 ? variance(side) * (side.length - 1) : 0),
    0,
  );
  const launch = squares / degreesOfFreedom;
  const scale = 1 / baseline.length + 1 / current.length;
  const runScale = 1 / question.baseline.length + 1 / question.current.length;
  const standardError = Math.sqrt(launch * (scale + ASSUMED_RUN_SHARE ** 2 * runScale));
  const pValue =
    standardError > 0
      ? Math.min(1, 2 * studentTCdf(-Math.abs(difference) / standardError, degreesOfFreedom))
      : Number(difference === 0);
  const halfWidth = studentTQuantile(1 - intervalLevelOf(level) / 2, degreesOfFreedom) * standardError;
  const judge = (adjustedPValue: number): Judgement => {
    const limit = limitOf(question, mean(baseline));
    const decided =
      Math.abs(difference) > limit && adjustedPValue < level
        ? ({ verdict: worsens(difference, question.metric), reason: null } as const)
        : Math.abs(difference) + halfWidth <= limit
          ? ({ verdict: 'unchanged', reason: null } as const)
          : ({ verdict: 'inconclusive', reason: 'too-noisy' } as const);
    return untested({ ...valuesOf(question), ...decided, pValue, adjustedPValue, method: METHOD });
  };
  return { pValue, judge };
}

const METHOD = 'Student t over differences: values of both signs have no ratio';

function limitOf({ metric, tolerance }: Question, baselineCentre: number): number {
  return Math.max(tolerance * Math.abs(baselineCentre), SMALLEST_CHANGE[metric] ?? 0);
}

function valuesOf({ baseline, current, tolerance }: Question) {
  return { baselineValue: mean(baseline.flat()), currentValue: mean(current.flat()), tolerance };
}

function alone(question: Question): FamilyTest {
  const judgement = untested({
    ...valuesOf(question),
    verdict: 'inconclusive',
    reason: 'one-process',
    method: METHOD,
  });
  return { pValue: 1, judge: () => judgement };
}
