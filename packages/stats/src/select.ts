import { interpolate } from './interpolate.js';

/**
 * Reorders `values` in place so that `values[k]` is what sorting would put there, with nothing larger
 * before it and nothing smaller after it. Floyd and Rivest (1975), "Algorithm 489: SELECT": linear on
 * average, several times faster than sorting when one order statistic is wanted.
 */
export function selectInPlace(
  values: Float64Array,
  k: number,
  from = 0,
  to: number = values.length - 1,
): number {
  let left = from;
  let right = to;
  while (right > left) {
    if (right - left > 600) {
      const n = right - left + 1;
      const m = k - left + 1;
      const z = Math.log(n);
      const s = 0.5 * Math.exp((2 * z) / 3);
      const sd = 0.5 * Math.sqrt((z * s * (n - s)) / n) * (m < n / 2 ? -1 : 1);
      const newLeft = Math.max(left, Math.floor(k - (m * s) / n + sd));
      const newRight = Math.min(right, Math.floor(k + ((n - m) * s) / n + sd));
      selectInPlace(values, k, newLeft, newRight);
    }
    const pivot = values[k] as number;
    let i = left;
    let j = right;
    swap(values, left, k);
    if ((values[right] as number) > pivot) swap(values, left, right);
    while (i < j) {
      swap(values, i, j);
      i += 1;
      j -= 1;
      while ((values[i] as number) < pivot) i += 1;
      while ((values[j] as number) > pivot) j -= 1;
    }
    if (values[left] === pivot) {
      swap(values, left, j);
    } else {
      j += 1;
      swap(values, j, right);
    }
    if (j <= k) left = j + 1;
    if (k <= j) right = j - 1;
  }
  return values[k] as number;
}

/** The median of a scratch array, which is reordered. The array must not be empty. */
export function medianInPlace(scratch: Float64Array): number {
  const count = scratch.length;
  const middle = count >> 1;
  const upper = selectInPlace(scratch, middle);
  if (count % 2 === 1) return upper;
  let lower = scratch[0] as number;
  for (let index = 1; index < middle; index += 1) lower = Math.max(lower, scratch[index] as number);
  return interpolate(lower, upper, 0.5);
}

function swap(values: Float64Array, i: number, j: number): void {
  const kept = values[i] as number;
  values[i] = values[j] as number;
  values[j] = kept;
}
