import { type Numbers, requireProbability } from './numbers.js';

/**
 * P values adjusted for a family of tests, in input order: rejecting those at or below q keeps the expected
 * share of false discoveries at or below q (Benjamini and Hochberg 1995; R's `p.adjust(p, 'BH')`, SciPy's
 * `false_discovery_control`). Holds for independent and positively dependent tests. One p value is
 * unchanged; an empty family gives an empty list.
 * @throws RangeError if a p value is outside 0..1.
 */
export function benjaminiHochberg(pValues: Numbers): number[] {
  for (let index = 0; index < pValues.length; index += 1) {
    requireProbability('benjaminiHochberg', `pValues[${index}]`, pValues[index] as number);
  }
  const count = pValues.length;
  const descending = Array.from(pValues, (_, index) => index).sort(
    (i, j) => (pValues[j] as number) - (pValues[i] as number),
  );
  const adjusted = new Array<number>(count).fill(1);
  let smallest = 1;
  descending.forEach((index, position) => {
    smallest = Math.min(smallest, (pValues[index] as number) * (count / (count - position)));
    adjusted[index] = smallest;
  });
  return adjusted;
}
