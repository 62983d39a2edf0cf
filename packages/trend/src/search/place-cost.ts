import type { Observations } from '../noise/observations.js';
import { fittedAt, type Piece } from './segment.js';

/**
 * For each place from the start of one piece to the end of the next, the cost of letting the second one begin there, less
 * that of the first place: the sum of the squared distances from the pieces, each bounded, so that an outlier next to a
 * step costs the same on either side and does not drag the place to itself (Fearnhead and Rigaill 2019, "Changepoint
 * detection in the presence of outliers"). The bound is the reach or the step, whichever is larger: a value of one level
 * must count in full at the other.
 */
export function placeCosts({ raw, weights, reach }: Observations, before: Piece, after: Piece): Float64Array {
  const step = Math.abs(fittedAt(after, after.from) - fittedAt(before, after.from));
  const most = Math.max(reach, step) ** 2;
  const costs = new Float64Array(after.to - before.from + 1);
  for (let i = 0; i + 1 < costs.length; i += 1) {
    const index = before.from + i;
    const value = raw[index] as number;
    const bounded = (piece: Piece) => Math.min(most, (value - fittedAt(piece, index)) ** 2);
    costs[i + 1] = (costs[i] as number) + (weights[index] as number) * (bounded(before) - bounded(after));
  }
  return costs;
}
