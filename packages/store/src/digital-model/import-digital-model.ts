import { createHash } from 'node:crypto';
import {
  type BenchmarkIdentity,
  benchmarkId,
  type Environment,
  type ResultRecord,
  type RunRecord,
  runId,
  SCHEMA_VERSION,
  unknownEnvironment,
} from '@benchline/schema';
import { fromDigitalModelBaseline, fromDigitalModelResults } from '@benchline/schema/read';
import type {
  DigitalModelBaselineFile,
  DigitalModelFiles,
  DigitalModelResultsFile,
} from './read-digital-model.js';

/** What the older forms do not say. */
export interface DigitalModelImport {
  /**
   * Which benchmark an operation is, so that its history goes on: it is given the operation's name and, where it differs,
   * the stem of its file. `null` for a benchmark of its own, of `package`.
   */
  readonly identify?: (names: readonly string[]) => BenchmarkIdentity | null;
  /** The npm package of operations that are no known benchmark; `''` by default. */
  readonly package?: string;
  /** Where the numbers were measured; an unknown machine by default, which compares with no other. */
  readonly environment?: Environment;
}

/** An older history as records: one for all baselines, and one for each list of results, oldest first. */
export interface ImportedDigitalModel {
  /** `null` where there is no baseline. */
  readonly baseline: RunRecord | null;
  /** Which benchmark each baseline file became. */
  readonly operations: readonly ImportedOperation[];
  readonly runs: readonly RunRecord[];
}

/** An operation of the older framework and the benchmark that it became. */
export interface ImportedOperation {
  readonly stem: string;
  readonly operation: string;
  readonly benchmarkId: string;
  readonly durationNs: number;
}

/**
 * Turns what {@link readDigitalModel} read into records. The same file always becomes the same record, so that importing
 * twice adds nothing.
 */
export function importDigitalModel(
  files: Pick<DigitalModelFiles, 'baselines' | 'results'>,
  context: DigitalModelImport = {},
): ImportedDigitalModel {
  const runs = new Map<string, RunRecord>();
  for (const file of files.results) {
    const run = runOf(file, files.baselines, context);
    runs.set(run.id, run);
  }
  const results = files.baselines.map(({ baseline, path, stem }) =>
    identified(fromDigitalModelBaseline(baseline, path, context), stem, context),
  );
  return {
    baseline: results.length === 0 ? null : baselineOf(files.baselines, results, context),
    operations: files.baselines.map(({ baseline, stem }, index) => ({
      stem,
      operation: baseline.operation,
      benchmarkId: (results[index] as ResultRecord).id,
      durationNs: baseline.avg_time_ms * 1e6,
    })),
    runs: [...runs.values()].sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1)),
  };
}

function runOf(
  { path, results }: DigitalModelResultsFile,
  baselines: readonly DigitalModelBaselineFile[],
  context: DigitalModelImport,
): RunRecord {
  const record = fromDigitalModelResults(results, path, context);
  const stems = new Map(baselines.map(({ baseline, stem }) => [baseline.operation, stem]));
  return {
    ...record,
    id: runId(new Date(record.startedAt), shareOf(results)),
    results: withoutTwins(
      record.results.map((result) => identified(result, stems.get(result.name), context)),
    ),
  };
}

function baselineOf(
  baselines: readonly DigitalModelBaselineFile[],
  results: readonly ResultRecord[],
  context: DigitalModelImport,
): RunRecord {
  const startedAt = new Date(Math.min(...baselines.map(({ writtenAtMs }) => writtenAtMs)));
  const endedAt = new Date(Math.max(...baselines.map(({ writtenAtMs }) => writtenAtMs)));
  return {
    kind: 'record',
    schemaVersion: SCHEMA_VERSION,
    id: runId(startedAt, shareOf(baselines.map(({ baseline }) => baseline))),
    startedAt: startedAt.toISOString(),
    endedAt: endedAt.toISOString(),
    environment: context.environment ?? unknownEnvironment(),
    warnings: [],
    results: withoutTwins(results),
  };
}

/** Gives a result the identity of the benchmark that it is, and keeps the other name of its file as a tag. */
function identified(
  result: ResultRecord,
  stem: string | undefined,
  context: DigitalModelImport,
): ResultRecord {
  const other = stem === undefined || stem === result.name ? [] : [stem];
  const tagged = { ...result, tags: [...result.tags, ...other] };
  const identity = context.identify?.([result.name, ...other]) ?? null;
  if (identity === null) return tagged;
  const { package: packageName, suite, name, parameters } = identity;
  return {
    ...tagged,
    package: packageName,
    suite: [...suite],
    name,
    parameters: { ...parameters },
    id: benchmarkId(identity),
  };
}

/** Of several results for one benchmark the last counts: the framework appends. */
function withoutTwins(results: readonly ResultRecord[]): ResultRecord[] {
  return [...new Map(results.map((result) => [result.id, result])).values()];
}

/** A number in [0, 1) that only depends on the content. */
function shareOf(content: unknown): number {
  return createHash('sha256').update(JSON.stringify(content)).digest().readUInt32BE(0) / 2 ** 32;
}
