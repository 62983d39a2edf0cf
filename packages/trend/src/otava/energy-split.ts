/**
 * Where the energy distance between what lies before and what comes after is largest, over all splits and all ends of the
 * second part: Matteson and James (2014), "A nonparametric approach for multiple change point analysis of multivariate
 * data", with exponent 1. Prefix sums of distances make it quadratic in the number of values.
 *
 * @returns the index of the first value after the split, and the distance; `null` for fewer than two values
 */
export function energySplit(
  values: Float64Array,
): { readonly index: number; readonly distance: number } | null {
  const count = values.length;
  if (count < 2) return null;
  // At row j, column i: the sum of |x_k − x_j| over k < i.
  const width = count + 1;
  const sums = new Float64Array(count * width);
  for (let j = 0; j < count; j += 1) {
    for (let k = 0; k < count; k += 1) {
      const distance = Math.abs((values[k] as number) - (values[j] as number));
      sums[j * width + k + 1] = (sums[j * width + k] as number) + distance;
    }
  }
  let best = { index: 1, distance: Number.NEGATIVE_INFINITY };
  let withinBefore = 0;
  for (let split = 1; split < count; split += 1) {
    withinBefore += sums[(split - 1) * width + split - 1] as number;
    let between = 0;
    let withinAfter = 0;
    for (let end = split + 1; end <= count; end += 1) {
      const row = (end - 1) * width;
      const toBefore = sums[row + split] as number;
      between += toBefore;
      withinAfter += (sums[row + end - 1] as number) - toBefore;
      const after = end - split;
      const distance =
        (2 / end) * between -
        (split > 1 ? ((2 * after) / end / (split - 1)) * withinBefore : 0) -
        (after > 1 ? ((2 * split) / end / (after - 1)) * withinAfter : 0);
      if (distance > best.distance) best = { index: split, distance };
    }
  }
  return best;
}
