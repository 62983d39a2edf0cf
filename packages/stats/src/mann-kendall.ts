import { autocorrelation } from './autocorrelation.js';
import { theilSen } from './line.js';
import { normalCdf, normalQuantile } from './normal.js';
import { type Numbers, requireNumbers } from './numbers.js';
import { rank } from './ranks.js';

/** The result of {@link mannKendallTest}. */
export interface MannKendallTest {
  /** Rising pairs minus falling pairs. */
  readonly s: number;
  /** s over the number of pairs, -1 (always falling) to 1 (always rising). */
  readonly tau: number;
  /** s with continuity correction over its standard deviation. */
  readonly z: number;
  /** Two-sided, 0 to 1. */
  readonly pValue: number;
  /** What the variance of s was multiplied by for autocorrelation; 1 when it was not corrected. */
  readonly varianceCorrection: number;
}

/** What {@link mannKendallTest} may be told. */
export interface MannKendallOptions {
  /**
   * `'none'` (default) takes the values for independent, `'hamed-rao'` widens the variance by the
   * autocorrelation that is significant at 5 %.
   */
  readonly autocorrelation?: 'none' | 'hamed-rao';
}

/**
 * Mann-Kendall test for a monotone trend in time-ordered, evenly weighted values (Mann 1945, Kendall 1975),
 * with tie correction and normal approximation, which is rough below ten values. `'hamed-rao'` applies the
 * correction of Hamed and Rao (1998), "A modified Mann-Kendall trend test for autocorrelated data", from the
 * ranks of the series less its Theil-Sen trend (pyMannKendall's `hamed_rao_modification_test`), except that
 * it never shrinks the variance: short series show negative autocorrelation by chance, and p values would
 * come out too small. When all values are equal, p is 1. Time grows with the square of n.
 * @throws RangeError if there are fewer than three values or one is not finite.
 */
export function mannKendallTest(values: Numbers, options: MannKendallOptions = {}): MannKendallTest {
  requireNumbers('mannKendallTest', 'values', values, 3);
  const count = values.length;
  let s = 0;
  for (let i = 0; i < count; i += 1) {
    const earlier = values[i] as number;
    for (let j = i + 1; j < count; j += 1) {
      const later = values[j] as number;
      if (later > earlier) s += 1;
      else if (later < earlier) s -= 1;
    }
  }
  const tieTerm = rank(values).ties.reduce((sum, size) => sum + size * (size - 1) * (2 * size + 5), 0);
  const variance = (count * (count - 1) * (2 * count + 5) - tieTerm) / 18;
  const varianceCorrection = options.autocorrelation === 'hamed-rao' ? hamedRaoCorrection(values) : 1;
  const tau = s / ((count * (count - 1)) / 2);
  const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance * varianceCorrection);
  return { s, tau, z, pValue: Math.min(1, 2 * normalCdf(-Math.abs(z))), varianceCorrection };
}

function hamedRaoCorrection(values: Numbers): number {
  const count = values.length;
  const times = Array.from(values, (_, index) => index + 1);
  const { slope } = theilSen(times, values);
  const { ranks } = rank(Array.from(values, (value, index) => value - slope * (index + 1)));
  const significant = normalQuantile(0.975) / Math.sqrt(count);
  let sum = 0;
  for (let lag = 1; lag < count; lag += 1) {
    const correlation = autocorrelation(ranks, lag);
    if (Math.abs(correlation) <= significant) continue;
    sum += (count - lag) * (count - lag - 1) * (count - lag - 2) * correlation;
  }
  return Math.max(1, 1 + (2 * sum) / (count * (count - 1) * (count - 2)));
}
