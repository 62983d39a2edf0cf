import type { MetricSeries, Trend } from '@benchline/schema';
import { mean } from '@benchline/stats';

/**
 * The summary of the DigitalModel benchmark framework.
 *
 * @param measured - the values looked at
 * @param rssDelta - the series of `rssDeltaBytes` of the same benchmark; runs that are not looked at do not count
 */
export function summaryOf(
  { metric, points }: Pick<MetricSeries, 'metric' | 'points'>,
  measured: readonly number[],
  rssDelta: MetricSeries | undefined,
): Trend['summary'] {
  const runs = new Set(points.map(({ runId }) => runId));
  const memory = (rssDelta?.points ?? []).flatMap(({ runId, value }) =>
    value === null || !Number.isFinite(value) || !runs.has(runId) ? [] : [value],
  );
  return {
    sampleCount: measured.length,
    average: averageOf(measured),
    minimum: measured.length === 0 ? null : measured.reduce((a, b) => Math.min(a, b)),
    maximum: measured.length === 0 ? null : measured.reduce((a, b) => Math.max(a, b)),
    averageOpsPerSec: averageOpsPerSec(metric, measured),
    averageRssDeltaBytes: averageOf(memory),
  };
}

function averageOpsPerSec(metric: MetricSeries['metric'], measured: readonly number[]): number | null {
  if (metric === 'throughputOpsPerSec') return averageOf(measured);
  if (metric !== 'durationNs') return null;
  return averageOf(measured.filter((durationNs) => durationNs > 0).map((durationNs) => 1e9 / durationNs));
}

function averageOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : mean(values);
}
