import { fromLogarithm } from './from-logarithm.js';
import { type Judgement, type Question, untested } from './judgement.js';
import { intervalLevelOf } from './test-ratio.js';
import { type Contrast, equalToRounding } from './variance/contrast.js';
import { changeBeyond } from './verdict-rule.js';

/**
 * Judges sides that do not scatter at all, such as bytes of a deterministic function: what differs is certain, so the
 * size alone decides. It takes no part in the family's correction, since nothing is left to chance.
 */
export function judgeExact(question: Question, sides: Contrast, level: number): Judgement {
  const { tolerance, metric } = question;
  const equal = equalToRounding(sides.difference);
  const ratio = equal ? 1 : fromLogarithm(sides.difference);
  const pValue = equal ? 1 : 0;
  return untested({
    baselineValue: fromLogarithm(sides.baselineCentre),
    currentValue: fromLogarithm(sides.currentCentre),
    verdict: equal ? 'unchanged' : (changeBeyond(sides.difference, tolerance, metric) ?? 'unchanged'),
    reason: null,
    ratio,
    interval: { lower: ratio, upper: ratio, level: 1 - intervalLevelOf(level) },
    tolerance,
    pValue,
    adjustedPValue: pValue,
    method: 'exact: no spread between launches on either side',
  });
}
