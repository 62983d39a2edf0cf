import { BenchlineError, type Trend, type TrendCensus } from '@benchline/schema';
import { benjaminiHochberg } from '@benchline/stats';
import { SHORTEST_SERIES } from '../search/segmentation.js';

/**
 * Holds the share of series that are wrongly said to have changed, among all said to have changed, at `falseDiscoveryRate`
 * (Benjamini and Hochberg 1995), over all series that could be judged; and counts those that could not, with why.
 *
 * @param falseDiscoveryRate - .05 by default, above 0 and below 1
 * @throws BenchlineError `option-invalid` for a rate outside
 */
export function judgeFamily(trends: readonly Trend[], falseDiscoveryRate = 0.05): TrendCensus {
  if (!(falseDiscoveryRate > 0 && falseDiscoveryRate < 1)) {
    throw new BenchlineError({
      code: 'option-invalid',
      message: `The false discovery rate must be above 0 and below 1, got ${falseDiscoveryRate}.`,
      hint: 'Give a share such as .05, or leave it out.',
    });
  }
  const judged = [...trends.keys()].filter((i) => samplesOf(trends[i]) >= SHORTEST_SERIES);
  const smallest = judged.map((i) => smallestPValue(trends[i] as Trend));
  const adjusted = benjaminiHochberg(smallest);
  const adjustedPValues = trends.map((): number | null => null);
  judged.forEach((trendIndex, i) => {
    adjustedPValues[trendIndex] = adjusted[i] as number;
  });
  return {
    falseDiscoveryRate,
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

/** Of its changes and, where it slides, of its slide. */
function smallestPValue({ changePoints, course, drift }: Trend): number {
  const slide = course === 'slide' ? (drift?.pValue ?? 1) : 1;
  return changePoints.reduce((least, { pValue }) => Math.min(least, pValue), slide);
}

function samplesOf(trend: Trend | undefined): number {
  return trend?.summary.sampleCount ?? 0;
}
