import type { MeasuredResult } from '@benchline/schema';
import { type BenchStatistics, benchStatistics } from './statistics.js';

/** What vitest 5 takes for the result of a benchmark. Times are in milliseconds, throughput is per second. */
export interface BenchResult {
  readonly name: string;
  readonly state: 'completed';
  readonly latency: BenchStatistics;
  readonly throughput: BenchStatistics;
  readonly period: number;
  readonly totalTime: number;
  readonly runtime: 'node';
  readonly runtimeVersion: string;
  readonly timestampProviderName: string;
}

/**
 * A result in vitest's shape. A sample of ours is the mean of enough calls to outlast the clock, so its `latency` has
 * less spread than single calls have, and none of the clock's steps.
 */
export function benchResult(name: string, result: MeasuredResult, retainSamples: boolean): BenchResult {
  const launches = result.launches.filter(({ samplesNs }) => samplesNs.length > 0);
  const latenciesMs = launches.flatMap(({ samplesNs }) => samplesNs.map((sampleNs) => sampleNs / 1e6));
  const latency = benchStatistics(latenciesMs, retainSamples);
  const rates = latenciesMs.map((latencyMs) => (latencyMs > 0 ? 1000 / latencyMs : 0));
  const totalTime = launches.reduce(
    (sum, { samplesNs, iterationsPerSample }) =>
      sum + (samplesNs.reduce((part, sampleNs) => part + sampleNs, 0) * iterationsPerSample) / 1e6,
    0,
  );
  return {
    name,
    state: 'completed',
    latency,
    throughput: benchStatistics(rates, retainSamples),
    period: latency.mean,
    totalTime,
    runtime: 'node',
    runtimeVersion: process.version,
    timestampProviderName: 'hrtimeNow',
  };
}
