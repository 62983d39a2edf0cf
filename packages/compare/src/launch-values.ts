import {
  type BenchmarkResult,
  type Launch,
  type LaunchRecord,
  type MetricName,
  metricValue,
  type ResultRecord,
} from '@benchline/schema';
import { median } from '@benchline/stats';

/**
 * A metric's independent values: one list for each run (see `runIndex`), with one value for each process launch in it.
 * Empty where the metric was not measured. A value that is no measurement (an infinite sample, say) is NaN.
 */
export type LaunchValues = readonly (readonly number[])[];

/**
 * The values of a metric by run and launch. Where the launches do not keep the metric (latency in a record, scaling
 * efficiency), the result's own value stands as a single launch.
 */
export function launchValues(result: BenchmarkResult | ResultRecord, metric: MetricName): LaunchValues {
  if (!result.passed) return [];
  const runs = new Map<number, number[]>();
  for (const launch of result.launches) {
    const value = valueOfLaunch(launch, metric);
    if (value === null) continue;
    const values = runs.get(launch.runIndex) ?? [];
    values.push(value);
    runs.set(launch.runIndex, values);
  }
  if (runs.size > 0) return [...runs.values()];
  const value = metricValue(result, metric);
  return value === null ? [] : [[value]];
}

/** The median of the samples; NaN where one of them is not finite or is negative, `null` where there are none. */
export function centreOfSamples(samples: readonly number[]): number | null {
  if (samples.length === 0) return null;
  return samples.every((sample) => sample >= 0 && sample < Number.POSITIVE_INFINITY)
    ? median(samples)
    : Number.NaN;
}

function valueOfLaunch(launch: Launch | LaunchRecord, metric: MetricName): number | null {
  switch (metric) {
    case 'durationNs':
      return durationOf(launch);
    case 'throughputOpsPerSec': {
      const durationNs = durationOf(launch);
      return durationNs === null ? null : 1e9 / durationNs;
    }
    case 'latencyNs':
      return 'latencySamplesNs' in launch ? centreOfSamples(launch.latencySamplesNs ?? []) : null;
    case 'scalingEfficiency':
      return null;
    case 'cpuNsPerOp':
      return launch.cpu?.cpuNsPerOp ?? null;
    default:
      return launch.memory?.[metric] ?? null;
  }
}

function durationOf(launch: Launch | LaunchRecord): number | null {
  return 'samplesNs' in launch ? centreOfSamples(launch.samplesNs) : launch.centreNs;
}
