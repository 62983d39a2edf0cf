/** Some of a series' values with their places in it. */
export interface ThinnedSeries {
  readonly positions: readonly number[];
  readonly values: readonly number[];
}

/**
 * Thins a series to a number of evenly spaced values. The first, the last, the smallest and the largest are always
 * kept, so that no spike is lost to a drawing.
 *
 * @param limit - at least 4
 */
export function thin(values: readonly number[], limit: number): ThinnedSeries {
  if (values.length <= limit) return { positions: values.map((_, index) => index), values };
  let lowest = 0;
  let highest = 0;
  for (let index = 1; index < values.length; index += 1) {
    if ((values[index] as number) < (values[lowest] as number)) lowest = index;
    if ((values[index] as number) > (values[highest] as number)) highest = index;
  }
  const evenly = limit - 2;
  const kept = new Set([lowest, highest]);
  for (let step = 0; step < evenly; step += 1) {
    kept.add(Math.round((step * (values.length - 1)) / (evenly - 1)));
  }
  const positions = [...kept].sort((a, b) => a - b);
  return { positions, values: positions.map((position) => values[position] as number) };
}
