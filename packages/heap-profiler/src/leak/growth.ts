import { theilSenInterval } from '@benchline/stats';

/** Bytes that stay alive of each operation. */
export interface RetainedPerOperation {
  readonly bytes: number;
  readonly lowerBytes: number;
  readonly upperBytes: number;
  /** Of the interval. */
  readonly level: number;
}

/** Growth below this over all rounds is not told from what V8 itself keeps: compiled code, feedback of types. */
export const SMALLEST_GROWTH_BYTES = 4096;

const LEVEL = 0.99;

/** The robust slope of what is alive over the operations done, see `theilSenInterval`. */
export function fitGrowth(retainedBytes: Float64Array, operationsPerRound: number): RetainedPerOperation {
  const operations = retainedBytes.map((_, round) => round * operationsPerRound);
  const { slope, lower, upper } = theilSenInterval(operations, retainedBytes, LEVEL);
  return { bytes: slope, lowerBytes: lower, upperBytes: upper, level: LEVEL };
}

/**
 * Whether what is alive grows, and goes on growing: the interval lies above zero, all rounds together grew by more than
 * V8's own noise, and the second half grew at least half as fast as the whole (a cache that fills flattens).
 */
export function isGrowing(retainedBytes: Float64Array, operationsPerRound: number): boolean {
  const rounds = retainedBytes.length - 1;
  const growth = fitGrowth(retainedBytes, operationsPerRound);
  if (growth.lowerBytes * operationsPerRound * rounds < SMALLEST_GROWTH_BYTES) return false;
  const half = retainedBytes.subarray(Math.floor(rounds / 2));
  return fitGrowth(half, operationsPerRound).bytes >= growth.bytes / 2;
}
