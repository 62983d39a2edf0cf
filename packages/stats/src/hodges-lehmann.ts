import { interpolate } from './interpolate.js';
import { type Numbers, requireNumbers } from './numbers.js';
import { sorted } from './quantile.js';
import { medianInPlace } from './select.js';

// Up to here listing all pairs is as fast as counting them.
const LARGEST_LISTED = 4096;

/**
 * Hodges-Lehmann centre: the median of the means of all pairs, each value with itself included (Hodges and
 * Lehmann 1963; R's `wilcox.test(x, conf.int = TRUE)$estimate` without its zero handling). Nearly as efficient
 * as the mean for normal values, and 29 % of the values may be wild. Exact; no list of pairs is kept.
 * @throws RangeError if `values` is empty or holds a value that is not finite.
 */
export function hodgesLehmann(values: Numbers): number {
  requireNumbers('hodgesLehmann', 'values', values);
  const ascending = sorted(values);
  const count = ascending.length;
  const pairs = (count * (count + 1)) / 2;
  const pair = (i: number, j: number): number => meanOfTwo(ascending[i] as number, ascending[j] as number);
  if (pairs <= LARGEST_LISTED) {
    const all = new Float64Array(pairs);
    let filled = 0;
    for (let i = 0; i < count; i += 1) for (let j = i; j < count; j += 1) all[filled++] = pair(i, j);
    return medianInPlace(all);
  }
  // In row i the pairs (i, j) with j >= i ascend with j, and the end of the run falls back as i grows.
  return medianOfPairs(pairs, ascending[0] as number, ascending[count - 1] as number, (limit) => {
    let below = 0;
    let next = Number.POSITIVE_INFINITY;
    let end = count;
    for (let i = 0; i < count; i += 1) {
      while (end > i && pair(i, end - 1) > limit) end -= 1;
      if (end > i) below += end - i;
      const first = Math.max(end, i);
      if (first < count) next = Math.min(next, pair(i, first));
    }
    return { below, next };
  });
}

/**
 * Hodges-Lehmann shift: the median of all differences b - a, so how far b lies above a (Hodges and Lehmann
 * 1963; R's `wilcox.test(b, a, conf.int = TRUE)$estimate`). Exact; no list of differences is kept.
 * @throws RangeError if `a` or `b` is empty or holds a value that is not finite.
 */
export function hodgesLehmannShift(a: Numbers, b: Numbers): number {
  requireNumbers('hodgesLehmannShift', 'a', a);
  requireNumbers('hodgesLehmannShift', 'b', b);
  const from = sorted(a);
  const to = sorted(b);
  const pairs = from.length * to.length;
  const difference = (i: number, j: number): number => (to[j] as number) - (from[i] as number);
  if (pairs <= LARGEST_LISTED) {
    const all = new Float64Array(pairs);
    let filled = 0;
    for (let i = 0; i < from.length; i += 1) {
      for (let j = 0; j < to.length; j += 1) all[filled++] = difference(i, j);
    }
    return medianInPlace(all);
  }
  const smallest = difference(from.length - 1, 0);
  const largest = difference(0, to.length - 1);
  // The larger a's value, the more of b lies within the limit: the end of the run moves forward with i.
  return medianOfPairs(pairs, smallest, largest, (limit) => {
    let below = 0;
    let next = Number.POSITIVE_INFINITY;
    let end = 0;
    for (let i = 0; i < from.length; i += 1) {
      while (end < to.length && difference(i, end) <= limit) end += 1;
      below += end;
      if (end < to.length) next = Math.min(next, difference(i, end));
    }
    return { below, next };
  });
}

/** Unlike an interpolation it never falls when an argument rises, not even by rounding: counting needs that. */
function meanOfTwo(a: number, b: number): number {
  const sum = a + b;
  return Number.isFinite(sum) ? sum / 2 : a / 2 + b / 2;
}

/** How many pair values are at most a limit, and the smallest above it. */
type CountPairs = (limit: number) => { below: number; next: number };

/**
 * The median of implicit pair values between `smallest` and `largest`, by bisecting the range of doubles and
 * counting; every count is linear in the number of values. Ends when a limit separates exactly, which is
 * after some fifty counts at most for values of one scale.
 */
function medianOfPairs(pairs: number, smallest: number, largest: number, count: CountPairs): number {
  const lowerRank = Math.floor((pairs + 1) / 2);
  const valueOfRank = (rank: number): number => {
    if (count(smallest).below >= rank) return smallest;
    // Fewer than `rank` pairs are at most `low`; at least `rank` are at most `high`.
    let low = smallest;
    let high = largest;
    for (;;) {
      const middle = interpolate(low, high, 0.5);
      if (middle <= low || middle >= high) return high;
      const { below, next } = count(middle);
      if (below >= rank) high = middle;
      else if (count(next).below >= rank) return next;
      else low = next;
    }
  };
  const lower = valueOfRank(lowerRank);
  if (pairs % 2 === 1) return lower;
  const { below, next } = count(lower);
  return interpolate(lower, below > lowerRank ? lower : next, 0.5);
}
