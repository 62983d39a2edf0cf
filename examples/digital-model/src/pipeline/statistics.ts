import type { TensionSeries } from '../series/series.js';

/** A quantile of the tension. */
export interface TensionQuantile {
  /** From 0 (least) to 1 (most). */
  readonly probability: number;
  readonly tensionN: number;
}

/** What a tension series is like as a whole. */
export interface TensionStatistics {
  readonly count: number;
  readonly durationS: number;
  readonly meanN: number;
  /** Of the sample, with n − 1. */
  readonly standardDeviationN: number;
  readonly minimumN: number;
  readonly maximumN: number;
  readonly quantiles: readonly TensionQuantile[];
  /** Mean time between upward crossings of the mean; `null` with fewer than two crossings. */
  readonly zeroCrossingPeriodS: number | null;
}

/**
 * Computes the statistics of a series.
 *
 * @param series - a usable series
 * @param probabilities - of the quantiles wanted, each from 0 to 1
 */
export function statisticsOf(series: TensionSeries, probabilities: readonly number[]): TensionStatistics {
  const { timeS, tensionN } = series;
  const count = tensionN.length;
  const meanN = tensionN.reduce((sum, value) => sum + value, 0) / count;
  const squaresN2 = tensionN.reduce((sum, value) => sum + (value - meanN) ** 2, 0);
  const sorted = Float64Array.from(tensionN).sort();
  return {
    count,
    durationS: (timeS[count - 1] as number) - (timeS[0] as number),
    meanN,
    standardDeviationN: Math.sqrt(squaresN2 / (count - 1)),
    minimumN: sorted[0] as number,
    maximumN: sorted[count - 1] as number,
    quantiles: probabilities.map((probability) => ({
      probability,
      tensionN: quantileOf(sorted, probability),
    })),
    zeroCrossingPeriodS: zeroCrossingPeriodS(series, meanN),
  };
}

/** Definition 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages" (1996). */
function quantileOf(sorted: Float64Array, probability: number): number {
  const place = (sorted.length - 1) * probability;
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (place - Math.floor(place)) * (above - below);
}

/** The crossing within a step is where the straight line between its samples meets the level. */
function zeroCrossingPeriodS({ timeS, tensionN }: TensionSeries, levelN: number): number | null {
  let firstS = Number.NaN;
  let lastS = Number.NaN;
  let crossings = 0;
  for (let index = 1; index < tensionN.length; index += 1) {
    const beforeN = (tensionN[index - 1] as number) - levelN;
    const afterN = (tensionN[index] as number) - levelN;
    if (beforeN >= 0 || afterN < 0) continue;
    const beforeS = timeS[index - 1] as number;
    lastS = beforeS + (((timeS[index] as number) - beforeS) * -beforeN) / (afterN - beforeN);
    if (crossings === 0) firstS = lastS;
    crossings += 1;
  }
  return crossings < 2 ? null : (lastS - firstS) / (crossings - 1);
}
