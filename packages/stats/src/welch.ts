import { mean, variance } from './moments.js';
import { type Numbers, requireNumbers } from './numbers.js';
import { studentTCdf } from './student-t.js';

/** The result of {@link welchTest}. */
export interface WelchTest {
  /** (mean of a - mean of b) / its standard error: positive when a is larger. */
  readonly t: number;
  /** Welch-Satterthwaite degrees of freedom, usually fractional. */
  readonly degreesOfFreedom: number;
  /** Two-sided, 0 to 1. */
  readonly pValue: number;
}

/**
 * Welch's test for equal means of two independent groups whose variances may differ (R's `t.test(a, b)`,
 * SciPy's `ttest_ind(equal_var=False)`; Welch 1947). Where neither group varies, equal means give t = 0 and
 * p = 1, different ones an infinite t and p = 0.
 * @throws RangeError if a group has fewer than two values or one that is not finite.
 */
export function welchTest(a: Numbers, b: Numbers): WelchTest {
  requireNumbers('welchTest', 'a', a, 2);
  requireNumbers('welchTest', 'b', b, 2);
  const difference = mean(a) - mean(b);
  const varianceA = variance(a) / a.length;
  const varianceB = variance(b) / b.length;
  const total = varianceA + varianceB;
  if (total === 0) {
    const degreesOfFreedom = a.length + b.length - 2;
    if (difference === 0) return { t: 0, degreesOfFreedom, pValue: 1 };
    return { t: difference * Number.POSITIVE_INFINITY, degreesOfFreedom, pValue: 0 };
  }
  // Shares rather than squares of variances: very small or large units would under- or overflow.
  const shareA = varianceA / total;
  const shareB = varianceB / total;
  const degreesOfFreedom = 1 / (shareA ** 2 / (a.length - 1) + shareB ** 2 / (b.length - 1));
  const t = difference / Math.sqrt(total);
  return { t, degreesOfFreedom, pValue: Math.min(1, 2 * studentTCdf(-Math.abs(t), degreesOfFreedom)) };
}
