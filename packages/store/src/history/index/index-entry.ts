import { createHash } from 'node:crypto';
import {
  type MetricName,
  machineKey,
  metricInterval,
  metricNames,
  metricValue,
  type ResultRecord,
  type RunRecord,
} from '@benchline/schema';
import type { HistoryFile } from '../history-files.js';
import type { IndexedResult } from '../history-row.js';

/** What the index says of a run. */
export interface IndexHead {
  /** The run's file in the history. The entry holds as long as the file has this size and time. */
  readonly file: string;
  readonly sizeBytes: number;
  readonly mtimeMs: number;
  readonly id: string;
  readonly startedAt: string;
  readonly commit: string | null;
  readonly branch: string | null;
  /** What the machine is, as series tell machines apart. */
  readonly machine: string;
  /** The name of the table that says which benchmarks the values belong to. */
  readonly table: string;
  readonly benchmarkCount: number;
  /** The file names of the profiles that the results link to. */
  readonly profiles: readonly string[];
}

/** The benchmarks of a run. Runs of the same benchmarks share a table. */
export interface IndexTable {
  readonly metrics: readonly MetricName[];
  /** Id, name and suite. */
  readonly benchmarks: readonly (readonly [string, string, readonly string[]])[];
}

/** A value, or a value with the bounds of its interval. */
export type IndexCell = number | null | readonly [number, number, number];

/** The values of one benchmark, by the table's metrics; those after the last are `null`. */
export type IndexValues = readonly IndexCell[];

/** A run in the index. */
export interface IndexEntry {
  readonly head: IndexHead;
  readonly table: IndexTable;
  readonly values: readonly IndexValues[];
}

/** All metrics but the one that is another turned over. */
const storedMetrics = metricNames.filter((metric) => metric !== 'throughputOpsPerSec');

/** What the index keeps of a run. */
export function indexEntryOf(
  record: Omit<RunRecord, 'results'>,
  results: readonly IndexedResult[],
  file: HistoryFile,
): IndexEntry {
  const { fingerprint, revision } = record.environment;
  const table: IndexTable = {
    metrics: storedMetrics,
    benchmarks: results.map(({ id, name, suite }) => [id, name, suite]),
  };
  return {
    head: {
      file: file.name,
      sizeBytes: file.sizeBytes,
      mtimeMs: file.mtimeMs,
      id: record.id,
      startedAt: record.startedAt,
      commit: revision.commit,
      branch: revision.branch,
      machine: machineKey(fingerprint),
      table: tableName(JSON.stringify(table)),
      benchmarkCount: results.length,
      profiles: profilesOf({ results }),
    },
    table,
    values: results.map(valuesOf),
  };
}

/** The name of a table's file: the hash of its content, so that the same table is written once. */
export function tableName(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}

/** The file names of the profiles that results link to, sorted. */
export function profilesOf({
  results,
}: {
  readonly results: readonly Pick<ResultRecord, 'profiles'>[];
}): string[] {
  const names = results.flatMap(({ profiles = [] }) =>
    profiles.map(({ hash, format }) => `${hash}.${format}`),
  );
  return [...new Set(names)].sort();
}

function valuesOf(result: IndexedResult): IndexValues {
  const cells = storedMetrics.map((metric) => cellOf(result, metric));
  return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
}

function cellOf(indexed: IndexedResult, metric: MetricName): IndexCell {
  // A metric's value is concluded already; no launch is looked at.
  const result = indexed as ResultRecord;
  const value = metricValue(result, metric);
  const interval = value === null ? null : metricInterval(result, metric);
  return value === null || interval === null ? value : [value, interval.lower, interval.upper];
}
