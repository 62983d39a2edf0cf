import {
  median,
  medianAbsoluteDeviation,
  NORMAL_MAD_SCALE,
  quantileOfSorted,
  roundSignificant,
  sorted,
} from '@benchline/stats';
import type { Launch, LaunchRecord } from './launch.js';
import type { ResultRecord, RunRecord } from './record.js';
import type { BenchmarkResult } from './result.js';
import type { BenchmarkRun } from './run.js';
import { sampleCountOf } from './summarize-durations.js';

/** Digits that records keep: one part in a million, far below any noise, and short to store. */
const RECORD_DIGITS = 6;

/**
 * Makes the record of a run: the same, with each launch's centre, spread and 99 quantiles in place of its samples, and
 * all measured numbers rounded to six significant digits. Records are what baselines and history keep.
 */
export function summarizeRun(run: BenchmarkRun): RunRecord {
  const { kind: _kind, notRun: _notRun, paths: _paths, results, ...shared } = run;
  return { kind: 'record', ...shared, results: results.map(summarizeResult) };
}

/** Makes the record of one result; see {@link summarizeRun}. */
export function summarizeResult(result: BenchmarkResult): ResultRecord {
  const { startedAt: _startedAt, source: _source, launches, ...shared } = result;
  const measured = launches.filter((launch) => launch.samplesNs.length > 0);
  return roundNumbers({ ...shared, launches: measured.map(summarizeLaunch) }) as ResultRecord;
}

/** Makes the record of one launch; see {@link summarizeRun}. @throws RangeError when it has no sample */
export function summarizeLaunch(launch: Launch): LaunchRecord {
  const ascending = sorted(launch.samplesNs);
  const {
    startedAt: _startedAt,
    samplesNs: _samples,
    warmupSamplesNs: _warmup,
    measuredSampleCount: _measured,
    latencySamplesNs: _latency,
    singleSamplesNs: _single,
    resourceSeries: _series,
    ...shared
  } = launch;
  return {
    ...shared,
    sampleCount: sampleCountOf(launch),
    centreNs: median(ascending),
    spreadNs: medianAbsoluteDeviation(ascending) * NORMAL_MAD_SCALE,
    quantilesNs: Array.from({ length: 99 }, (_, i) => quantileOfSorted(ascending, (i + 1) / 100)),
  };
}

/** Rounds every number of a plain value; whole numbers below a million are unchanged by it. */
function roundNumbers(value: unknown): unknown {
  if (typeof value === 'number') return roundSignificant(value, RECORD_DIGITS);
  if (Array.isArray(value)) return value.map(roundNumbers);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, key === 'parameters' ? inner : roundNumbers(inner)]),
    );
  }
  return value;
}
