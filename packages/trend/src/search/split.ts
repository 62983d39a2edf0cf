import type { Observations } from '../noise/observations.js';
import { arrangementProbability } from './arrangement.js';
import { bumpTail, splitTail } from './search-tail.js';
import { testStretch } from './stretch-test.js';

/** A level needs this many points: fewer cannot be told from outliers. */
export const SHORTEST_LEVEL = 5;

/** Shorter bumps than this are left to the splits: chance clusters of outliers look like them. */
const SHORTEST_BUMP = 12;

/** A stretch of another level, from `start` to before `end`, and how surprising it is, corrected for the search. */
export interface FoundStretch {
  readonly start: number;
  readonly end: number;
  readonly pValue: number;
}

/**
 * The best split of the values between two places: what follows it is the found stretch.
 *
 * @returns `null` for fewer points than two levels need, or where nothing varies
 */
export function bestSplit(observations: Observations, from: number, to: number): FoundStretch | null {
  const count = to - from;
  if (count < 2 * SHORTEST_LEVEL) return null;
  const start = largestCusum(observations, from, to);
  if (start === null) return null;
  const statistic = testStretch(observations, from, to, start, to);
  if (statistic === null) return null;
  const surprise = splitTail(statistic, count, SHORTEST_LEVEL);
  return { start, end: to, pValue: Math.max(surprise, arrangementProbability(count, to - start)) };
}

/**
 * The stretch that differs most from what lies around it, which the best single split may not see: there and back.
 *
 * @returns `null` for too few points, or where nothing varies
 */
export function bestBump(observations: Observations, from: number, to: number): FoundStretch | null {
  const count = to - from;
  if (count < 2 * SHORTEST_BUMP) return null;
  const lengths = bumpLengths(count);
  const found = largestWindow(observations, from, to, lengths);
  if (found === null) return null;
  const statistic = testStretch(observations, from, to, found.start, found.end);
  return statistic === null ? null : { ...found, pValue: bumpTail(statistic, count, lengths) };
}

function largestCusum({ sums, weightSums }: Observations, from: number, to: number): number | null {
  const [firstSum, firstWeight] = [sums[from] as number, weightSums[from] as number];
  const weight = (weightSums[to] as number) - firstWeight;
  const average = ((sums[to] as number) - firstSum) / weight;
  let start: number | null = null;
  let largest = 0;
  for (let index = from + SHORTEST_LEVEL; index <= to - SHORTEST_LEVEL; index += 1) {
    const part = (weightSums[index] as number) - firstWeight;
    const excess = (sums[index] as number) - firstSum - part * average;
    const size = (excess * excess) / (part * (weight - part));
    if (size > largest) {
      largest = size;
      start = index;
    }
  }
  return start;
}

/** Lengths a quarter apart, so that each stretch is nearly one of them and the search stays linear in their number. */
function bumpLengths(count: number): number[] {
  const lengths: number[] = [];
  for (let length = SHORTEST_BUMP; length <= count / 2; length = Math.ceil(length * 1.25))
    lengths.push(length);
  return lengths;
}

function largestWindow(
  { sums, weightSums }: Observations,
  from: number,
  to: number,
  lengths: readonly number[],
): { start: number; end: number } | null {
  const weight = (weightSums[to] as number) - (weightSums[from] as number);
  const average = ((sums[to] as number) - (sums[from] as number)) / weight;
  let best: { start: number; end: number } | null = null;
  let largest = 0;
  for (const length of lengths) {
    for (let start = from + SHORTEST_LEVEL; start + length <= to - SHORTEST_LEVEL; start += 1) {
      const end = start + length;
      const part = (weightSums[end] as number) - (weightSums[start] as number);
      const excess = (sums[end] as number) - (sums[start] as number) - part * average;
      const size = (excess * excess) / (part * (weight - part));
      if (size > largest) {
        largest = size;
        best = { start, end };
      }
    }
  }
  return best;
}
