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

/** The interval of a ratio from that of its logarithm, which is between two estimates where the truth may be either. */
export function ratioInterval(
  logRatio: number,
  halfWidth: number,
  level: number,
  otherLogRatio = logRatio,
): RatioInterval {
  return {
    lower: fromLogarithm(Math.min(logRatio, otherLogRatio) - halfWidth),
    upper: fromLogarithm(Math.max(logRatio, otherLogRatio) + halfWidth),
    level: 1 - level,
  };
}
