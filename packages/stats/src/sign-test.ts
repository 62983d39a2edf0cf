import { binomialCdf } from './distributions.js';
import { type Numbers, requireNumbers } from './numbers.js';

/** The result of {@link signTest}. */
export interface SignTest {
  /** How many differences are above zero. */
  readonly positive: number;
  /** How many differences are below zero. */
  readonly negative: number;
  /** How many differences are zero; they take no part in the test. */
  readonly ties: number;
  /** Two-sided and exact, 0 to 1. */
  readonly pValue: number;
}

/**
 * Exact sign test of paired differences against a median of zero (R's `binom.test(positive, positive +
 * negative)`, SciPy's `binomtest`). Needs six untied differences before p can be below .05; with nothing but
 * ties p is 1.
 * @throws RangeError if `differences` is empty or holds a value that is not finite.
 */
export function signTest(differences: Numbers): SignTest {
  requireNumbers('signTest', 'differences', differences);
  let positive = 0;
  let negative = 0;
  for (let index = 0; index < differences.length; index += 1) {
    const difference = differences[index] as number;
    if (difference > 0) positive += 1;
    else if (difference < 0) negative += 1;
  }
  const pValue = Math.min(1, 2 * binomialCdf(Math.min(positive, negative), positive + negative, 0.5));
  return { positive, negative, ties: differences.length - positive - negative, pValue };
}
