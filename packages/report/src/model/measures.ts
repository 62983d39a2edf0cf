import {
  formatBytes,
  formatCount,
  formatDuration,
  formatPercent,
  formatRate,
  formatRatio,
  pluralize,
} from '@benchline/format';
import type { MeasuredRecord, MeasuredResult } from '@benchline/schema';
import type { Measure } from './measure.js';

type Measured = MeasuredResult | MeasuredRecord;

/** Everything that was measured of a benchmark, as names and numbers with units. */
export function measuresOf(result: Measured): Measure[] {
  return [...durations(result), ...memory(result), ...processor(result), ...concurrency(result)];
}

/** The interval of the headline in words, for example `12.1 ms to 12.5 ms (95 %, over launches)`. */
function intervalText({ summary }: Measured): string {
  const { interval } = summary;
  if (interval === null) return 'none: too few samples';
  const over = interval.unit === 'launch' ? 'over launches' : 'over the samples of one process';
  const level = formatPercent(interval.level, { decimals: 0 });
  return `${formatDuration(interval.lowerNs, { digits: 4 })} to ${formatDuration(interval.upperNs, { digits: 4 })} (${level}, ${over}; ${interval.method})`;
}

function durations(result: Measured): Measure[] {
  const { summary } = result;
  const { p5, p25, p75, p95, p99 } = summary.quantilesNs;
  const { lowSevere, lowMild, highMild, highSevere } = summary.outliers;
  return [
    { label: 'median', text: formatDuration(summary.medianNs, { digits: 5 }) },
    { label: 'interval', text: intervalText(result) },
    {
      label: 'mean ± standard deviation',
      text: `${formatDuration(summary.meanNs)} ± ${formatDuration(summary.standardDeviationNs)}`,
    },
    { label: 'median absolute deviation', text: formatDuration(summary.medianAbsoluteDeviationNs) },
    {
      label: 'fastest to slowest sample',
      text: `${formatDuration(summary.minNs)} to ${formatDuration(summary.maxNs)}`,
    },
    { label: 'middle half (25 % to 75 %)', text: `${formatDuration(p25)} to ${formatDuration(p75)}` },
    { label: '5 %, 95 %, 99 %', text: [p5, p95, p99].map((ns) => formatDuration(ns)).join(', ') },
    { label: 'throughput', text: formatRate(summary.throughputOpsPerSec) },
    {
      label: 'measured',
      text:
        `${pluralize(summary.iterationCount, 'iteration')} in ${pluralize(summary.sampleCount, 'sample')}, ` +
        pluralize(summary.launchCount, 'launch'),
    },
    {
      label: 'outliers',
      text: `${formatCount(lowMild + highMild)} mild, ${formatCount(lowSevere + highSevere)} severe (counted, not removed)`,
    },
  ];
}

function memory({ memory: found }: Measured): Measure[] {
  if (found === null) return [];
  const measures: Measure[] = [];
  if (found.peakRssBytes !== null) {
    const method = found.peakMethod === null ? '' : ` (${found.peakMethod.replaceAll('-', ' ')})`;
    measures.push({ label: 'peak RSS', text: `${formatBytes(found.peakRssBytes)}${method}` });
  }
  measures.push({ label: 'RSS delta', text: formatBytes(found.rssDeltaBytes) });
  const add = (label: string, value: number | null | undefined, write: (value: number) => string) => {
    if (value !== null && value !== undefined) measures.push({ label, text: write(value) });
  };
  add('allocated per operation', found.allocatedBytesPerOp, formatBytes);
  add('retained per operation', found.retainedBytesPerOp, formatBytes);
  add('garbage collections', found.gcCount, formatCount);
  add('time in garbage collection', found.gcTimeNs, formatDuration);
  return measures;
}

function processor({ cpu }: Measured): Measure[] {
  if (cpu === null) return [];
  return [
    { label: 'CPU', text: `${formatPercent(cpu.cpuPercent / 100)} of one processor` },
    { label: 'CPU time per operation', text: formatDuration(cpu.cpuNsPerOp) },
    {
      label: 'user and system time',
      text: `${formatDuration(cpu.userNs)} and ${formatDuration(cpu.systemNs)}`,
    },
  ];
}

function concurrency({ concurrent }: Measured): Measure[] {
  if (concurrent === null) return [];
  const { latency } = concurrent;
  return [
    { label: 'in flight', text: formatCount(concurrent.inFlight) },
    { label: 'throughput in flight', text: formatRate(concurrent.throughputOpsPerSec) },
    { label: 'scaling efficiency', text: formatRatio(concurrent.scalingEfficiency) },
    {
      label: 'latency median, 95 %, 99 %, longest',
      text: [latency.medianNs, latency.p95Ns, latency.p99Ns, latency.maxNs]
        .map((ns) => formatDuration(ns))
        .join(', '),
    },
  ];
}
