import { differenceNoise } from './long-run-variance.js';
import { weightsOf } from './weights.js';
import { winsorise } from './winsorise.js';

/** A series ready to be searched: outliers drawn in, weights and cumulative sums beside it. */
export interface Observations {
  readonly count: number;
  /** As measured. */
  readonly raw: Float64Array;
  /** With outliers drawn in to `reach` around the running median. */
  readonly values: Float64Array;
  /** Above 0 and at most 1: less where a point's own spread is larger than usual. */
  readonly weights: Float64Array;
  /** Sums of weights, and of weighted values, before each index: one longer than the values. */
  readonly weightSums: Float64Array;
  readonly sums: Float64Array;
  readonly reach: number;
  /** The share of values that were not drawn in. */
  readonly keptShare: number;
  /** Long-run variance by differences of neighbours, which changes of level hardly touch; infinite where they do not tell it. */
  readonly differenceNoise: number;
}

/** @param standardErrors - of each value, NaN where unknown; unknown for all by default */
export function observe(raw: Float64Array, standardErrors?: Float64Array): Observations {
  const count = raw.length;
  const { values, spread, reach, keptShare } = winsorise(raw);
  const weights =
    standardErrors === undefined ? new Float64Array(count).fill(1) : weightsOf(standardErrors, spread);
  const weightSums = new Float64Array(count + 1);
  const sums = new Float64Array(count + 1);
  for (let i = 0; i < count; i += 1) {
    const weight = weights[i] as number;
    weightSums[i + 1] = (weightSums[i] as number) + weight;
    sums[i + 1] = (sums[i] as number) + weight * (values[i] as number);
  }
  const noise = count < 3 ? Number.POSITIVE_INFINITY : differenceNoise(values) / keptShare ** 2;
  return { count, raw, values, weights, weightSums, sums, reach, keptShare, differenceNoise: noise };
}
