import type { MetricName } from './metric.js';
import type { ResultRecord } from './record.js';
import type { BenchmarkResult } from './result.js';

/**
 * The value of a metric in a result, or `null` where it was not measured or the benchmark failed.
 *
 * Throughput is `1e9 / medianNs`: operations per second at the headline duration, so that time and throughput never
 * disagree about which of two results is faster.
 */
export function metricValue(result: BenchmarkResult | ResultRecord, metric: MetricName): number | null {
  if (!result.passed) return null;
  switch (metric) {
    case 'durationNs':
      return result.summary.medianNs;
    case 'throughputOpsPerSec':
      return result.summary.medianNs > 0 ? 1e9 / result.summary.medianNs : null;
    case 'latencyNs':
      return result.concurrent?.latency.medianNs ?? null;
    case 'scalingEfficiency':
      return result.concurrent?.scalingEfficiency ?? null;
    case 'cpuNsPerOp':
      return result.cpu?.cpuNsPerOp ?? null;
    default:
      return result.memory?.[metric] ?? null;
  }
}
