import { normalCdf } from './normal.js';
import { type Numbers, requireNumbers } from './numbers.js';
import { rank } from './ranks.js';

/** The result of {@link mannWhitneyTest}. */
export interface MannWhitneyTest {
  /** U of the first group: in how many of the pairs a's value is larger, ties counting a half. */
  readonly u: number;
  /** Two-sided, 0 to 1. */
  readonly pValue: number;
  /** How the p value was found. */
  readonly method: 'exact' | 'normal';
}

// Up to 50 against 50, as in R's `wilcox.test`; above it the normal approximation is good to three digits.
const LARGEST_EXACT_PRODUCT = 2500;

/**
 * Mann-Whitney U test of two independent groups (Mann and Whitney 1947; R's `wilcox.test(a, b)`, SciPy's
 * `mannwhitneyu`). Exact when there are no ties and no more than 2500 pairs, otherwise normal with tie and
 * continuity correction. The smallest p value that n values a side can reach is 2 / C(2n, n): .1 for three,
 * .029 for four, .008 for five. When all values are equal, p is 1.
 * @throws RangeError if a group is empty or holds a value that is not finite.
 */
export function mannWhitneyTest(a: Numbers, b: Numbers): MannWhitneyTest {
  requireNumbers('mannWhitneyTest', 'a', a);
  requireNumbers('mannWhitneyTest', 'b', b);
  const pooled = new Float64Array(a.length + b.length);
  pooled.set(a);
  pooled.set(b, a.length);
  const { ranks, ties } = rank(pooled);
  let rankSum = 0;
  for (let index = 0; index < a.length; index += 1) rankSum += ranks[index] as number;
  const pairs = a.length * b.length;
  const u = rankSum - (a.length * (a.length + 1)) / 2;
  if (ties.length === 0 && pairs <= LARGEST_EXACT_PRODUCT) {
    const pValue = Math.min(
      1,
      2 * exactTail(Math.min(u, pairs - u), Math.max(a.length, b.length), Math.min(a.length, b.length)),
    );
    return { u, pValue, method: 'exact' };
  }
  const count = pooled.length;
  const tieTerm = ties.reduce((sum, size) => sum + (size ** 3 - size), 0) / (count * (count - 1));
  const deviation = Math.sqrt((pairs / 12) * (count + 1 - tieTerm));
  if (!(deviation > 0)) return { u, pValue: 1, method: 'normal' };
  const z = (Math.max(u, pairs - u) - pairs / 2 - 0.5) / deviation;
  return { u, pValue: Math.min(1, 2 * normalCdf(-z)), method: 'normal' };
}

/**
 * P(U <= limit) by counting orderings: the last of m + n ranks belongs to the first group, whose U is then
 * n higher, or to the second. Only sums of positive counts, so nothing cancels. The distribution is the same
 * with m and n exchanged; memory grows with n.
 */
function exactTail(limit: number, m: number, n: number): number {
  const width = limit + 1;
  // counts[j] holds the number of orderings of i against j values with each U, for the current i.
  let counts: Float64Array[] = Array.from({ length: n + 1 }, () => {
    const none = new Float64Array(width);
    none[0] = 1;
    return none;
  });
  for (let i = 1; i <= m; i += 1) {
    const next = [counts[0] as Float64Array];
    for (let j = 1; j <= n; j += 1) {
      const ofFirst = counts[j] as Float64Array;
      const row = Float64Array.from(next[j - 1] as Float64Array);
      for (let u = j; u < width; u += 1) row[u] = (row[u] as number) + (ofFirst[u - j] as number);
      next.push(row);
    }
    counts = next;
  }
  let total = 1;
  for (let i = 1; i <= m; i += 1) total = (total * (n + i)) / i;
  return (counts[n] as Float64Array).reduce((sum, count) => sum + count, 0) / total;
}
