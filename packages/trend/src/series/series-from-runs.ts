import {
  compareSeries,
  type MetricName,
  type MetricSeries,
  machineKey,
  metricInterval,
  metricValue,
  type ResultRecord,
  type RunRecord,
  type SeriesPoint,
} from '@benchline/schema';

/** Which series are wanted. All conditions hold together. */
export interface SeriesOptions {
  /** `['durationNs']` by default. */
  readonly metrics?: readonly MetricName[];
  /** Ids or names of benchmarks; all by default. */
  readonly names?: readonly string[];
  /** Runs of this branch alone; by default each branch is a series of its own. `null` means runs without a branch. */
  readonly branch?: string | null;
  /** The newest so many points of each series; all by default. */
  readonly limit?: number;
}

/**
 * Sorts runs into series: one for each benchmark, metric, machine and branch, with a point for each run, oldest first.
 *
 * Runs may come in any order; the same run id twice counts once, the first one given. A benchmark that failed is a point
 * without a value, and so is a metric that was not measured in that run, as long as it was in another; a benchmark that a
 * run does not have is no point. Series are ordered by id, then metric, machine and branch.
 */
export function seriesFromRuns(records: readonly RunRecord[], options: SeriesOptions = {}): MetricSeries[] {
  const metrics = [...new Set(options.metrics ?? (['durationNs'] as const))];
  const names = options.names === undefined ? null : new Set(options.names);
  const series = new Map<string, MetricSeries>();
  for (const record of chronological(records)) {
    const { fingerprint, revision } = record.environment;
    if (options.branch !== undefined && revision.branch !== options.branch) continue;
    const machine = machineKey(fingerprint);
    for (const result of record.results) {
      if (names !== null && !names.has(result.id) && !names.has(result.name)) continue;
      for (const metric of metrics) {
        const key = JSON.stringify([result.id, metric, machine, revision.branch]);
        const present = series.get(key) ?? emptySeries(result, metric, machine, revision.branch);
        series.set(key, present);
        present.points.push(pointOf(record, result, metric));
      }
    }
  }
  return [...series.values()]
    .filter(({ points, metric }) => metric === 'durationNs' || points.some(({ value }) => value !== null))
    .map((one) => ({ ...one, points: one.points.slice(-Math.max(1, options.limit ?? one.points.length)) }))
    .sort(compareSeries);
}

function chronological(records: readonly RunRecord[]): RunRecord[] {
  const byId = new Map<string, RunRecord>();
  for (const record of records) if (!byId.has(record.id)) byId.set(record.id, record);
  return [...byId.values()].sort(
    (a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt) || (a.id < b.id ? -1 : 1),
  );
}

function emptySeries(
  { id, name, suite }: ResultRecord,
  metric: MetricName,
  machine: string,
  branch: string | null,
): MetricSeries {
  return { id, name, suite: [...suite], metric, machine, branch, points: [] };
}

function pointOf(record: RunRecord, result: ResultRecord, metric: MetricName): SeriesPoint {
  const interval = metricInterval(result, metric);
  return {
    runId: record.id,
    at: record.startedAt,
    commit: record.environment.revision.commit,
    value: metricValue(result, metric),
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
  };
}
