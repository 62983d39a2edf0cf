import type { TwoLevelFit } from './two-level-fit.js';

/**
 * For each index from 0 to the number of values, the cost of letting the second level of a split begin there: the sum of
 * the squared distances from the levels, each bounded, so that an outlier next to a step costs the same on either side and
 * does not drag the place to itself (Fearnhead and Rigaill 2019, "Changepoint detection in the presence of outliers").
 * The bound is the fit's reach or the step, whichever is larger: a value of one level must count in full at the other.
 */
export function placeCosts({ values, inside: after, outside: before, reach }: TwoLevelFit): Float64Array {
  const most = Math.max(reach, Math.abs(after - before)) ** 2;
  const costs = new Float64Array(values.length + 1);
  for (const value of values) costs[0] = (costs[0] as number) + Math.min(most, (value - after) ** 2);
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as number;
    const difference = Math.min(most, (value - before) ** 2) - Math.min(most, (value - after) ** 2);
    costs[i + 1] = (costs[i] as number) + difference;
  }
  return costs;
}
