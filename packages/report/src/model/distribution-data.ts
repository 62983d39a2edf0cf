import { formatCount, formatDuration, pluralize } from '@benchline/format';
import {
  type LaunchRecord,
  type MeasuredRecord,
  type MeasuredResult,
  summarizeLaunch,
} from '@benchline/schema';
import type { DistributionChart, DistributionSide } from './chart-data.js';

type Measured = MeasuredResult | MeasuredRecord;

/** How samples are spread, or `null` where the current side keeps neither samples nor quantiles. */
export function distributionChart(current: Measured, baseline: Measured | null): DistributionChart | null {
  const currentSide = sideOf(current, 'this run');
  if (currentSide === null) return null;
  const baselineSide = baseline === null ? null : sideOf(baseline, 'baseline');
  const ceilingNs = ceilingOf(baselineSide === null ? [currentSide] : [currentSide, baselineSide]);
  const against = baselineSide === null ? '' : `; the baseline: ${rangeOf(baselineSide)}`;
  return {
    title: baselineSide === null ? 'Distribution' : 'Distribution against the baseline',
    sentence: `This run: ${rangeOf(currentSide)}${against}.`,
    caption:
      `The share of ${countsOf(currentSide, baselineSide)} at or below a time: 99 quantiles, averaged over launches, and the extremes. ` +
      (baselineSide === null
        ? 'The steeper, the steadier.'
        : 'A curve further left is faster; a steeper one is steadier.') +
      (ceilingNs === null ? '' : ` The axis ends at ${formatDuration(ceilingNs)}; the rest is slower.`),
    ceilingNs,
    current: currentSide,
    baseline: baselineSide,
  };
}

function countsOf(current: DistributionSide, baseline: DistributionSide | null): string {
  const own = pluralize(current.sampleCount, 'sample');
  return baseline === null ? own : `${own} (baseline ${formatCount(baseline.sampleCount)})`;
}

function rangeOf({ quantilesNs, medianNs }: DistributionSide): string {
  const at = (percent: number) => formatDuration(quantilesNs[percent - 1] as number, { digits: 4 });
  return `half of the samples between ${at(25)} and ${at(75)}, median ${formatDuration(medianNs, { digits: 4 })}, 95 % up to ${at(95)}`;
}

/** Six interquartile ranges above the upper quartile, but never below the 95 % quantile, so that a tail cannot squeeze the curves. */
function ceilingOf(sides: readonly DistributionSide[]): number | null {
  const at = (side: DistributionSide, percent: number) => side.quantilesNs[percent - 1] as number;
  const ends = sides.map((side) => Math.max(at(side, 75) + 6 * (at(side, 75) - at(side, 25)), at(side, 95)));
  const ceiling = Math.max(...ends);
  return sides.some((side) => side.maxNs > ceiling) ? ceiling : null;
}

/** The mean of the launches' quantiles (Vincent averaging), which gives each launch the same say. */
function sideOf({ launches, summary }: Measured, label: string): DistributionSide | null {
  const perLaunch = launches.map(quantilesOf).filter((quantiles) => quantiles !== null);
  if (perLaunch.length === 0) return null;
  const quantilesNs = Array.from(
    { length: 99 },
    (_, i) => perLaunch.reduce((sum, quantiles) => sum + (quantiles[i] as number), 0) / perLaunch.length,
  );
  const { medianNs, minNs, maxNs, sampleCount } = summary;
  return { label, quantilesNs, medianNs, minNs, maxNs, sampleCount };
}

function quantilesOf(launch: Measured['launches'][number]): readonly number[] | null {
  if (!('samplesNs' in launch)) return (launch as LaunchRecord).quantilesNs ?? null;
  return launch.samplesNs.length === 0 ? null : (summarizeLaunch(launch).quantilesNs ?? null);
}
