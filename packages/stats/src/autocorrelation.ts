import { mean } from './moments.js';
import { type Numbers, requireInteger, requireNumbers } from './numbers.js';

/**
 * Correlation of a series with itself `lag` steps later, -1 to 1 (R's `acf`: one mean and one variance for
 * the whole series). The estimate leans towards -1/n. Equal values give 0.
 * @param lag steps, a whole number from 1 to n - 1; 1 unless given.
 * @throws RangeError if there are not more values than `lag`, one is not finite, or `lag` is not whole.
 */
export function autocorrelation(values: Numbers, lag = 1): number {
  requireInteger('autocorrelation', 'lag', lag, 1);
  requireNumbers('autocorrelation', 'values', values, lag + 1);
  const centre = mean(values);
  let largest = 0;
  for (let index = 0; index < values.length; index += 1) {
    largest = Math.max(largest, Math.abs((values[index] as number) - centre));
  }
  if (largest === 0) return 0;
  let squares = 0;
  let products = 0;
  for (let index = 0; index < values.length; index += 1) {
    // Scaled by the largest deviation: squares of very small or large units would under- or overflow.
    const deviation = ((values[index] as number) - centre) / largest;
    squares += deviation * deviation;
    if (index >= lag) products += deviation * (((values[index - lag] as number) - centre) / largest);
  }
  return products / squares;
}

/**
 * How many independent values would fix the mean as well as these do, if the series is a first-order
 * autoregression: n (1 - r) / (1 + r) with r the lag-1 {@link autocorrelation} (Bayley and Hammersley 1946).
 * From 1 to n: negative correlation is not credited, so that the answer never flatters. 1 for one value.
 * @throws RangeError if `values` is empty or holds a value that is not finite.
 */
export function effectiveSampleSize(values: Numbers): number {
  requireNumbers('effectiveSampleSize', 'values', values);
  const count = values.length;
  if (count === 1) return 1;
  const correlation = autocorrelation(values);
  return Math.min(count, Math.max(1, (count * (1 - correlation)) / (1 + correlation)));
}
