import { type Numbers, requireNumbers } from './numbers.js';
import { quantileOfSorted, sorted } from './quantile.js';

/** How many values lie outside Tukey's fences; each value is counted once, severe before mild. */
export interface OutlierCounts {
  /** Below Q1 - 3 IQR. */
  readonly lowSevere: number;
  /** Below Q1 - 1.5 IQR, not below Q1 - 3 IQR. */
  readonly lowMild: number;
  /** Above Q3 + 1.5 IQR, not above Q3 + 3 IQR. */
  readonly highMild: number;
  /** Above Q3 + 3 IQR. */
  readonly highSevere: number;
}

/**
 * Counts outliers by Tukey's fences at 1.5 and 3 interquartile ranges beyond the quartiles (Tukey 1977,
 * "Exploratory Data Analysis"; the classes of criterion.rs). Counts only: no value is dropped. Quartiles are
 * of type 7. With fewer than five values a fence is rarely crossed; when more than half of the values are
 * equal the range is 0 and every other value counts as severe.
 * @throws RangeError if `values` is empty or holds a value that is not finite.
 */
export function classifyOutliers(values: Numbers): OutlierCounts {
  requireNumbers('classifyOutliers', 'values', values);
  const ascending = sorted(values);
  const lowerQuartile = quantileOfSorted(ascending, 0.25);
  const upperQuartile = quantileOfSorted(ascending, 0.75);
  const range = upperQuartile - lowerQuartile;
  let lowSevere = 0;
  let lowMild = 0;
  let highMild = 0;
  let highSevere = 0;
  for (const value of ascending) {
    if (value < lowerQuartile - 3 * range) lowSevere += 1;
    else if (value < lowerQuartile - 1.5 * range) lowMild += 1;
    else if (value > upperQuartile + 3 * range) highSevere += 1;
    else if (value > upperQuartile + 1.5 * range) highMild += 1;
  }
  return { lowSevere, lowMild, highMild, highSevere };
}
