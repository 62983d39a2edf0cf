import { type ChangePoint, type MetricName, metrics, type RatioInterval } from '@benchline/schema';
import { formatQuantity } from '../quantity.js';
import { changeIntervalText, changeText } from './change-text.js';

/** The size of a change of level, with its interval. */
export type LevelStep = Pick<ChangePoint, 'before' | 'after' | 'relativeChange' | 'relativeChangeInterval'>;

/**
 * A change of level in the metric's own words, with its interval and both levels:
 * `12 % slower (95 % interval 10 % to 14 %), 11.0 ms → 12.3 ms`. Where a level is zero or below, which no ratio can
 * stand for, the levels alone.
 */
export function describeLevelChange(step: LevelStep, metric: MetricName): string {
  const { before, after, relativeChange, relativeChangeInterval } = step;
  const { unit, label } = metrics[metric];
  const levels = `${formatQuantity(before, unit)} → ${formatQuantity(after, unit)}`;
  if (relativeChange === null || before <= 0 || after <= 0) return `${label} ${levels}`;
  const ratio = 1 + relativeChange;
  const interval =
    relativeChangeInterval === null
      ? ''
      : ` (${changeIntervalText(ratioInterval(relativeChangeInterval), ratio, metric)})`;
  return `${changeText(ratio, metric)}${interval}, ${levels}`;
}

function ratioInterval({ lower, upper, level }: RatioInterval): RatioInterval {
  return { lower: 1 + lower, upper: 1 + upper, level };
}
