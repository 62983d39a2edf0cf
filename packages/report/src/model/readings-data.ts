import { formatBytes, formatPercent, pluralize } from '@benchline/format';
import type { BenchmarkResult, Launch, ResultRecord } from '@benchline/schema';
import type { LaunchReadings, ReadingsChart } from './chart-data.js';
import { launchLabel } from './samples-data.js';
import { thin } from './thin.js';

const POINTS_PER_LAUNCH = 100;

type Reading = NonNullable<Launch['resourceSeries']>['points'][number];

/** Resident memory and processor time of the measured processes over time; empty where nothing was read twice. */
export function readingsCharts({ launches }: BenchmarkResult | ResultRecord): ReadingsChart[] {
  const read = launches.flatMap((launch) => {
    const series = 'samplesNs' in launch ? (launch as Launch).resourceSeries : null;
    return series && series.points.length > 1
      ? [{ label: launchLabel(launch), points: series.points, intervalMs: series.intervalMs }]
      : [];
  });
  const [first] = read;
  if (first === undefined) return [];
  const caption =
    `Read from outside every ${Math.round(first.intervalMs)} ms while the benchmark was measured, ` +
    'one line a launch; a process also holds what Node and the bench file need.';
  const columns = (of: (reading: Reading) => number) =>
    read.map(({ label, points }) => thinned(label, points, of));
  return [
    {
      title: 'Memory over time (RSS)',
      unit: 'bytes',
      ...words(
        columns((reading) => reading.rssBytes),
        formatBytes,
      ),
      caption,
    },
    {
      title: 'Processor over time',
      unit: 'percent',
      ...words(
        columns((reading) => reading.cpuPercent),
        (percent) => formatPercent(percent / 100, { decimals: 0 }),
      ),
      caption: `${caption} 100 % is one processor.`,
    },
  ];
}

function words(launches: readonly LaunchReadings[], write: (value: number) => string) {
  const values = launches.flatMap((launch) => launch.values);
  const count = values.length;
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const from = pluralize(count, 'reading');
  return {
    launches,
    sentence: `${from} in ${pluralize(launches.length, 'launch', 'launches')}, from ${write(lowest)} to ${write(highest)}.`,
  };
}

function thinned(
  label: string,
  points: readonly Reading[],
  of: (reading: Reading) => number,
): LaunchReadings {
  const { positions, values } = thin(points.map(of), POINTS_PER_LAUNCH);
  return { label, atMs: positions.map((position) => Math.round((points[position] as Reading).atMs)), values };
}
