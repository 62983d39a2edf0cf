import { z } from 'zod';
import {
  BYTES_PER_MB,
  type DigitalModelContext,
  type DigitalModelResult,
  perSecond,
} from '../digital-model.js';
import { unknownEnvironment } from '../environment-unknown.js';
import { benchmarkId, runId } from '../identity.js';
import type { ResultRecord, RunRecord } from '../record.js';
import type { DurationSummary } from '../summary.js';
import { SCHEMA_VERSION } from '../version.js';
import { warning } from '../warning.js';
import { check } from './documents.js';
import { openObject } from './open-object.js';

/** Beyond this a number is no measurement, and would overflow in our units. */
const MOST = 1e15;

/** The start of the year 10000, in seconds since 1970: moments are written with four digits of the year. */
const END_OF_TIME_S = 253_402_300_800;

const amount = z.number().min(0).max(MOST);

const change = z.number().min(-MOST).max(MOST);

/** Checks a {@link DigitalModelResult}. */
export const digitalModelResultSchema = openObject({
  name: z.string(),
  /** Seconds since 1970, when the benchmark ended. */
  timestamp: z.number().min(0).lt(END_OF_TIME_S),
  /** Mean time of one iteration. */
  elapsed_seconds: amount,
  iterations: z.number().int().min(0),
  ops_per_second: amount,
  memory_mb_delta: change,
  memory_mb_peak: change,
  cpu_percent_avg: amount,
  passed: z.boolean(),
  threshold_met: z.boolean(),
  error: z.string().nullable(),
});

/** Checks a {@link DigitalModelBaseline}. */
export const digitalModelBaselineSchema = openObject({
  operation: z.string(),
  avg_time_ms: amount,
  ops_per_sec: amount,
  memory_delta_mb: change,
});

/**
 * Reads a list of results of the DigitalModel framework as a record. Each benchmark carries the warning `mean-only`,
 * since a mean is all that was kept: it serves as headline, and there is no interval.
 *
 * Its "peak" was the largest difference of two readings, not a peak, so it is not taken over as one.
 *
 * @throws BenchlineError `document-invalid` naming the field that is wrong
 */
export function fromDigitalModelResults(
  document: unknown,
  where = 'The document',
  context: DigitalModelContext = {},
): RunRecord {
  const results = check(
    z.array(digitalModelResultSchema).min(1),
    document,
    where,
    'a list of DigitalModel results',
  );
  const at = (seconds: number) => new Date(seconds * 1000);
  const times = results.map((result) => result.timestamp);
  const startedAt = at(Math.min(...times));
  return {
    kind: 'record',
    schemaVersion: SCHEMA_VERSION,
    id: runId(startedAt, 0),
    startedAt: startedAt.toISOString(),
    endedAt: at(Math.max(...times)).toISOString(),
    environment: context.environment ?? unknownEnvironment(),
    warnings: [],
    results: results.map((result) => importedRecord(result, context)),
  };
}

/**
 * Reads a baseline of the DigitalModel framework as the record of one benchmark, named after its `operation`.
 *
 * @throws BenchlineError `document-invalid` naming the field that is wrong
 */
export function fromDigitalModelBaseline(
  document: unknown,
  where = 'The document',
  context: DigitalModelContext = {},
): ResultRecord {
  const baseline = check(digitalModelBaselineSchema, document, where, 'a DigitalModel baseline');
  return importedRecord(
    {
      name: baseline.operation,
      timestamp: 0,
      elapsed_seconds: baseline.avg_time_ms / 1000,
      iterations: 1,
      ops_per_second: baseline.ops_per_sec,
      memory_mb_delta: baseline.memory_delta_mb,
      memory_mb_peak: 0,
      cpu_percent_avg: 0,
      passed: true,
      threshold_met: true,
      error: null,
    },
    context,
  );
}

function importedRecord(result: DigitalModelResult, context: DigitalModelContext): ResultRecord {
  const packageName = context.package ?? '';
  const shared = {
    id: benchmarkId({ package: packageName, suite: [], name: result.name, parameters: {} }),
    package: packageName,
    suite: [],
    name: result.name,
    parameters: {},
    tags: [],
    mode: 'sync' as const,
    warnings: [warning('mean-only', { format: 'DigitalModel' })],
    targets: [],
    memory: null,
    cpu: null,
    concurrent: null,
  };
  if (!result.passed) {
    const error = { code: 'threw' as const, message: result.error ?? 'The benchmark failed.' };
    return { ...shared, launches: [], passed: false, summary: null, error };
  }
  const meanNs = result.elapsed_seconds * 1e9;
  const launch = {
    index: 0,
    runIndex: 0,
    iterationsPerSample: Math.max(1, result.iterations),
    stopReason: 'iterations' as const,
    steady: true,
    memory: null,
    cpu: null,
    sampleCount: 1,
    centreNs: meanNs,
    spreadNs: 0,
  };
  const summary = summaryOfMean(meanNs, Math.max(1, result.iterations));
  const memory = {
    rssDeltaBytes: result.memory_mb_delta * BYTES_PER_MB,
    peakRssBytes: null,
    peakMethod: null,
  };
  return { ...shared, memory, launches: [launch], passed: true, summary };
}

/** A summary where the mean stands for every location, and nothing is known of the spread. */
function summaryOfMean(meanNs: number, iterationCount: number): DurationSummary {
  return {
    medianNs: meanNs,
    meanNs,
    minNs: meanNs,
    maxNs: meanNs,
    standardDeviationNs: 0,
    medianAbsoluteDeviationNs: 0,
    quantilesNs: { p5: meanNs, p25: meanNs, p75: meanNs, p95: meanNs, p99: meanNs },
    interval: null,
    throughputOpsPerSec: perSecond(meanNs),
    launchCount: 1,
    sampleCount: 1,
    iterationCount,
    outliers: { lowSevere: 0, lowMild: 0, highMild: 0, highSevere: 0 },
  };
}
