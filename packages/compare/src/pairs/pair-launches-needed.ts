import { logTolerance } from '../verdict-rule.js';
import { lastShare } from './looks.js';
import { halfWidthOf, type SequentialTest, studentPValue } from './sequential-test.js';

/** More launches than this are no answer. */
const MOST_LAUNCHES = 1000;

/**
 * The smallest number of further launches that would settle a pair at the end of a larger budget, if estimate and spread
 * stay as they are; `null` where a thousand would not.
 */
export function pairLaunchesNeeded(
  { estimate, variance, launches }: SequentialTest,
  tolerance: number,
  { level, familySize }: { readonly level: number; readonly familySize: number },
): number | null {
  const size = Math.abs(estimate);
  const limit = logTolerance(tolerance);
  const spent = level * lastShare();
  const settles = (count: number): boolean => {
    if (size <= limit) return size + halfWidthOf(variance, count, spent) <= limit;
    return studentPValue(size, variance, count) < spent / familySize;
  };
  if (!settles(launches + MOST_LAUNCHES)) return null;
  let refused = 0;
  let settled = MOST_LAUNCHES;
  while (settled - refused > 1) {
    const middle = (refused + settled) >> 1;
    if (settles(launches + middle)) settled = middle;
    else refused = middle;
  }
  return settled;
}
