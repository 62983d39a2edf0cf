import type { RatioInterval } from '@benchline/schema';
import { roundSignificant } from '@benchline/stats';

/** Beyond it the exponential leaves the range of doubles. */
const LARGEST_LOG = 700;

/** Digits that survive a logarithm and its undoing: 110 / 100 is 1.1 again. */
const DIGITS = 12;

/** Undoes a logarithm; always finite, so that it can be written as JSON. */
export function fromLogarithm(log: number): number {
  return roundSignificant(Math.exp(Math.min(LARGEST_LOG, Math.max(-LARGEST_LOG, log))), DIGITS);
}

/** The interval of a ratio from that of its logarithm. */
export function ratioInterval(logRatio: number, halfWidth: number, level: number): RatioInterval {
  return {
    lower: fromLogarithm(logRatio - halfWidth),
    upper: fromLogarithm(logRatio + halfWidth),
    level: 1 - level,
  };
}
