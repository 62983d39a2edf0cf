/** Smaller sample skewness, in standard errors, is chance. */
const CHANCE = 1.5;

/**
 * Corrects a standardised difference of two means for skewed noise: a few values high up in a long tail look like a level
 * of their own. The skewness of the difference follows from that of one value (its third cumulant adds up); a Pearson III
 * variable of that skewness is brought to normal by Wilson and Hilferty's cube root (1931). A difference towards the short
 * tail is left alone.
 *
 * @param skewness - of one value, in the direction of the difference
 * @param count - how many values it was estimated from
 * @param inside - the size of the group whose mean the difference is taken of
 * @param outside - the size of the other group
 */
export function skewnessAdjusted(
  statistic: number,
  skewness: number,
  count: number,
  inside: number,
  outside: number,
): number {
  if (!(Math.abs(skewness) > CHANCE * Math.sqrt(6 / count))) return statistic;
  const variance = 1 / inside + 1 / outside;
  const ofDifference = (skewness * (1 / inside ** 2 - 1 / outside ** 2)) / variance ** 1.5;
  if (!(ofDifference > 1e-6) || statistic === Number.POSITIVE_INFINITY) return statistic;
  const shape = 4 / ofDifference ** 2;
  const root = Math.sqrt(shape);
  return 3 * root * (Math.cbrt(1 + statistic / root) - 1 + 1 / (9 * shape));
}
