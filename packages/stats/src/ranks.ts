import type { Numbers } from './numbers.js';

/** Ranks from 1, ties sharing their mean rank, and the size of every group of ties. */
export interface Ranks {
  readonly ranks: Float64Array;
  /** Sizes of the groups of two and more equal values. */
  readonly ties: readonly number[];
}

/** Ranks in input order (SciPy's `rankdata`, method average). */
export function rank(values: Numbers): Ranks {
  const order = Array.from(values, (_, index) => index).sort(
    (i, j) => (values[i] as number) - (values[j] as number),
  );
  const ranks = new Float64Array(values.length);
  const ties: number[] = [];
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end] as number] === values[order[start] as number]) end += 1;
    for (let index = start; index < end; index += 1) ranks[order[index] as number] = (start + 1 + end) / 2;
    if (end - start > 1) ties.push(end - start);
    start = end;
  }
  return { ranks, ties };
}
