import type { BenchmarkResult, MetricName, ResultRecord } from '@benchline/schema';

type Result = BenchmarkResult | ResultRecord;

/** Whether both sides measured the metric in the same way: with as many in flight, with the same instrument. */
export function measuredAlike(baseline: Result, current: Result, metric: MetricName): boolean {
  if (metric === 'allocatedBytesPerOp') {
    const [before, after] = [baseline.memory?.allocationMethod, current.memory?.allocationMethod];
    return (before ?? after) === (after ?? before);
  }
  if (metric === 'peakRssBytes' && baseline.memory && current.memory) {
    // A peak sampled from outside misses what lies between two looks; the kernel's high-water mark does not.
    if (baseline.memory.peakMethod !== current.memory.peakMethod) return false;
  }
  return baseline.concurrent?.inFlight === current.concurrent?.inFlight;
}
