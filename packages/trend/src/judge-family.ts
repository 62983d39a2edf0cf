import { BenchlineError, type Trend } from '@benchline/schema';
import { benjaminiHochberg } from '@benchline/stats';
import { SHORTEST_SERIES } from './segmentation.js';

/** Why a series was not judged. */
export type NotJudgedReason = 'empty' | 'too-short';

/** A family of trends after the correction for its size. */
export interface TrendFamily {
  /** For each trend whether its changes stand in the family. */
  readonly confirmed: readonly boolean[];
  /** For each trend the smallest p value of its changes, adjusted for the family; 1 without a change, `null` if not judged. */
  readonly adjustedPValues: readonly (number | null)[];
  readonly judgedCount: number;
  readonly notJudged: readonly {
    readonly trendIndex: number;
    readonly reason: NotJudgedReason;
    readonly sampleCount: number;
  }[];
}

/**
 * Holds the share of series that are wrongly said to have changed, among all said to have changed, at `falseDiscoveryRate`
 * (Benjamini and Hochberg 1995), over all series that could be judged; and counts those that could not, with why.
 *
 * @param falseDiscoveryRate - .05 by default, above 0 and below 1
 * @throws BenchlineError `option-invalid` for a rate outside
 */
export function judgeFamily(trends: readonly Trend[], falseDiscoveryRate = 0.05): TrendFamily {
  if (!(falseDiscoveryRate > 0 && falseDiscoveryRate < 1)) {
    throw new BenchlineError({
      code: 'option-invalid',
      message: `The false discovery rate must be above 0 and below 1, got ${falseDiscoveryRate}.`,
    });
  }
  const judged = [...trends.keys()].filter((i) => samplesOf(trends[i]) >= SHORTEST_SERIES);
  const smallest = judged.map((i) =>
    (trends[i] as Trend).changePoints.reduce((least, { pValue }) => Math.min(least, pValue), 1),
  );
  const adjusted = benjaminiHochberg(smallest);
  const adjustedPValues = trends.map((): number | null => null);
  judged.forEach((trendIndex, i) => {
    adjustedPValues[trendIndex] = adjusted[i] as number;
  });
  return {
    confirmed: adjustedPValues.map((pValue) => pValue !== null && pValue <= falseDiscoveryRate),
    adjustedPValues,
    judgedCount: judged.length,
    notJudged: trends.flatMap((trend, trendIndex) => {
      const sampleCount = samplesOf(trend);
      if (sampleCount >= SHORTEST_SERIES) return [];
      return [
        { trendIndex, sampleCount, reason: sampleCount === 0 ? ('empty' as const) : ('too-short' as const) },
      ];
    }),
  };
}

function samplesOf(trend: Trend | undefined): number {
  return trend?.summary.sampleCount ?? 0;
}
