import type { z } from 'zod';
import type { Environment } from './environment.js';
import type { digitalModelBaselineSchema, digitalModelResultSchema } from './read/digital-model.js';
import type { ResultRecord, RunRecord } from './record.js';
import type { BenchmarkResult } from './result.js';
import type { BenchmarkRun } from './run.js';

/** A megabyte as the DigitalModel framework counts it. */
export const BYTES_PER_MB = 1_000_000;

/** One result of the DigitalModel framework: times in seconds, memory in megabytes of 1 000 000 bytes. */
export type DigitalModelResult = z.infer<typeof digitalModelResultSchema>;

/** A baseline of the DigitalModel framework: one file per operation under `.benchmarks/baselines/`. */
export type DigitalModelBaseline = z.infer<typeof digitalModelBaselineSchema>;

/** What the older forms do not say. */
export interface DigitalModelContext {
  /** Where the numbers were measured; an unknown machine by default, which compares with no other. */
  readonly environment?: Environment;
  /** The npm package that the operations belong to; `''` by default. */
  readonly package?: string;
}

/** Writes a run as the DigitalModel framework's list of results. */
export function toDigitalModelResults(run: BenchmarkRun | RunRecord): DigitalModelResult[] {
  return run.results.map((result) => ({
    name: result.name,
    timestamp: Date.parse(run.startedAt) / 1000,
    elapsed_seconds: result.passed ? result.summary.meanNs / 1e9 : 0,
    iterations: result.passed ? result.summary.iterationCount : 0,
    ops_per_second: result.passed ? perSecond(result.summary.meanNs) : 0,
    memory_mb_delta: (result.memory?.rssDeltaBytes ?? 0) / BYTES_PER_MB,
    memory_mb_peak: (result.memory?.peakRssBytes ?? 0) / BYTES_PER_MB,
    cpu_percent_avg: result.cpu?.cpuPercent ?? 0,
    passed: result.passed,
    threshold_met: result.passed && !result.targets.some((outcome) => outcome.status === 'missed'),
    error: result.passed ? null : result.error.message,
  }));
}

/** Writes one measured result as a baseline of the DigitalModel framework. */
export function toDigitalModelBaseline(
  result: Extract<BenchmarkResult | ResultRecord, { passed: true }>,
): DigitalModelBaseline {
  return {
    operation: result.name,
    avg_time_ms: result.summary.meanNs / 1e6,
    ops_per_sec: perSecond(result.summary.meanNs),
    memory_delta_mb: (result.memory?.rssDeltaBytes ?? 0) / BYTES_PER_MB,
  };
}

export function perSecond(durationNs: number): number {
  return durationNs > 0 ? 1e9 / durationNs : 0;
}
