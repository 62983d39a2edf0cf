import { arrangementProbability } from './arrangement.js';
import { placeCosts } from './place-cost.js';
import { bumpTail, normalEquivalent, splitTail } from './search-tail.js';
import { fitStretch, fitTwoLevels, type TwoLevelFit } from './two-level-fit.js';

/** A level needs this many points: fewer cannot be told from outliers. */
export const SHORTEST_LEVEL = 5;

/** Shorter bumps than this are left to the splits: chance clusters of outliers look like them. */
const SHORTEST_BUMP = 12;

/** Levels nearer to each other than this share of their size are equal: it is rounding that differs. */
const ROUNDING = 1e-9;

/** A fit with how surprising it is where there is only one level, corrected for the search. */
export interface TestedFit extends TwoLevelFit {
  readonly pValue: number;
}

/**
 * The best split of the values into two levels, the second one `inside` from `start` to the end.
 *
 * @returns `null` for fewer points than two levels need, or where nothing varies
 */
export function bestSplit(values: Float64Array): TestedFit | null {
  const count = values.length;
  if (count < 2 * SHORTEST_LEVEL) return null;
  const found = fitTwoLevels(values, largestCusum);
  const fit = found && relocate(found);
  if (fit === null || negligible(fit)) return null;
  const surprise = splitTail(normalEquivalent(fit.statistic, count - 2), count, SHORTEST_LEVEL);
  const pValue = Math.max(surprise, arrangementProbability(count, count - fit.start));
  return { ...fit, pValue };
}

/**
 * The stretch that differs most from what lies around it, which the best single split may not see: there and back.
 *
 * @returns `null` for too few points, or where nothing varies
 */
export function bestBump(values: Float64Array): TestedFit | null {
  const count = values.length;
  if (count < 2 * SHORTEST_BUMP) return null;
  const lengths = bumpLengths(count);
  const fit = fitTwoLevels(values, (sums) => largestWindow(sums, lengths));
  if (fit === null || negligible(fit)) return null;
  return { ...fit, pValue: bumpTail(normalEquivalent(fit.statistic, count - 2), count, lengths) };
}

/** Moves a split to where its cost is least, which outliers cannot drag. */
function relocate(fit: TwoLevelFit): TwoLevelFit | null {
  const { values, start, reach } = fit;
  const costs = placeCosts(fit);
  let best = start;
  for (let index = SHORTEST_LEVEL; index <= values.length - SHORTEST_LEVEL; index += 1) {
    if ((costs[index] as number) < (costs[best] as number)) best = index;
  }
  return best === start ? fit : fitStretch(values, best, values.length, reach);
}

function negligible({ inside, outside }: TwoLevelFit): boolean {
  return Math.abs(inside - outside) <= ROUNDING * Math.max(Math.abs(inside), Math.abs(outside));
}

function largestCusum(sums: Float64Array): { start: number; end: number } | null {
  const count = sums.length - 1;
  const average = (sums[count] as number) / count;
  let start = 0;
  let largest = 0;
  for (let index = SHORTEST_LEVEL; index <= count - SHORTEST_LEVEL; index += 1) {
    const excess = (sums[index] as number) - index * average;
    const size = (excess * excess) / (index * (count - index));
    if (size > largest) {
      largest = size;
      start = index;
    }
  }
  return start === 0 ? null : { start, end: count };
}

/** Lengths a quarter apart, so that each stretch is nearly one of them and the search stays linear in their number. */
function bumpLengths(count: number): number[] {
  const lengths: number[] = [];
  for (let length = SHORTEST_BUMP; length <= count / 2; length = Math.ceil(length * 1.25))
    lengths.push(length);
  return lengths;
}

function largestWindow(
  sums: Float64Array,
  lengths: readonly number[],
): { start: number; end: number } | null {
  const count = sums.length - 1;
  const average = (sums[count] as number) / count;
  let best: { start: number; end: number } | null = null;
  let largest = 0;
  for (const length of lengths) {
    const weight = 1 / (length * (count - length));
    for (let start = SHORTEST_LEVEL; start + length <= count - SHORTEST_LEVEL; start += 1) {
      const excess = (sums[start + length] as number) - (sums[start] as number) - length * average;
      const size = excess * excess * weight;
      if (size > largest) {
        largest = size;
        best = { start, end: start + length };
      }
    }
  }
  return best;
}
