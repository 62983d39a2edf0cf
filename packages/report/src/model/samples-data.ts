import { formatDuration, pluralize } from '@benchline/format';
import type { Launch, MeasuredRecord, MeasuredResult } from '@benchline/schema';
import type { LaunchSamples, SamplesChart } from './chart-data.js';
import { thin } from './thin.js';

/** Points kept of a launch, of a benchmark, and of all benchmarks together, so that a page of many stays light. */
const POINTS_PER_LAUNCH = 300;
const POINTS_PER_CHART = 1200;
const POINTS_PER_REPORT = 400_000;
const FEWEST_POINTS = 20;

/**
 * Samples in the order of measuring, or `null` where the result is a record, which keeps none.
 *
 * @param benchmarkCount - how many share the page
 */
export function samplesChart(
  result: MeasuredResult | MeasuredRecord,
  benchmarkCount: number,
): SamplesChart | null {
  const launches = result.launches.filter(
    (launch): launch is Launch => 'samplesNs' in launch && launch.samplesNs.length > 0,
  );
  if (launches.length === 0) return null;
  const perChart = Math.min(POINTS_PER_CHART, POINTS_PER_REPORT / benchmarkCount);
  const limit = Math.max(FEWEST_POINTS, Math.min(POINTS_PER_LAUNCH, Math.floor(perChart / launches.length)));
  const { medianNs, maxNs, minNs, sampleCount } = result.summary;
  const drawn = launches.map((launch) => launchSamples(launch, limit));
  const ceilingNs = ceilingOf(result);
  const points = drawn.reduce((sum, launch) => sum + launch.valuesNs.length, 0);
  const above = ceilingNs === null ? 0 : countAbove(drawn, ceilingNs);
  const caption = [
    'Left to right in the order of measuring, one panel a launch: a slope is drift, a step between panels is a difference between processes.',
    points < sampleCount
      ? `${points} of ${pluralize(sampleCount, 'sample')} are kept here, evenly spaced; the extremes are among them.`
      : '',
    above === 0
      ? ''
      : `${pluralize(above, 'sample')} above ${formatDuration(ceilingNs as number)} drawn at the upper edge.`,
  ];
  return {
    title: 'Samples in time order',
    sentence:
      `${pluralize(sampleCount, 'sample')} in ${pluralize(launches.length, 'launch', 'launches')}, ` +
      `from ${formatDuration(minNs)} to ${formatDuration(maxNs)}, median ${formatDuration(medianNs)}.`,
    caption: caption.filter((part) => part !== '').join(' '),
    launches: drawn,
    medianNs,
    ceilingNs,
  };
}

function launchSamples(launch: Launch, limit: number): LaunchSamples {
  const { positions, values } = thin(launch.samplesNs, limit);
  return {
    label: launchLabel(launch),
    positions,
    valuesNs: values,
    measured: launch.measuredSampleCount ?? launch.samplesNs.length,
  };
}

/** For example `launch 2`, or `launch 2 of run 3` where several runs were put together. */
export function launchLabel({ index, runIndex }: Pick<Launch, 'index' | 'runIndex'>): string {
  return `launch ${index + 1}${runIndex === 0 ? '' : ` of run ${runIndex + 1}`}`;
}

/**
 * Where to end the axis, so that one enormous sample does not press the others into a line: four interquartile ranges
 * above the upper quartile, but not below the 99 % quantile. `null` where the axis would end near the largest anyway.
 */
function ceilingOf({ summary }: MeasuredResult | MeasuredRecord): number | null {
  const { p25, p75, p99 } = summary.quantilesNs;
  const ceiling = Math.max(p75 + 4 * (p75 - p25), p99);
  const span = ceiling - summary.minNs;
  return span > 0 && summary.maxNs > ceiling + span / 2 ? ceiling : null;
}

function countAbove(launches: readonly LaunchSamples[], ceilingNs: number): number {
  return launches.reduce(
    (sum, launch) => sum + launch.valuesNs.filter((value) => value > ceilingNs).length,
    0,
  );
}
