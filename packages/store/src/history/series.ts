import {
  compareSeries,
  type MetricName,
  type MetricSeries,
  type SeriesPoint,
  type SeriesQuery,
} from '@benchline/schema';
import type { StoreContext } from '../problem.js';
import { byTime } from './history.js';
import type { IndexCell, IndexTable, IndexValues } from './index/index-entry.js';
import { type IndexedRun, readIndex } from './index/read-index.js';

/** A series while points are added. */
type GrowingSeries = Omit<MetricSeries, 'points'> & { points: SeriesPoint[] };

/** Reads the series that a query asks for from the index; see `RunStore.series`. */
export async function readSeries(context: StoreContext, query: SeriesQuery): Promise<MetricSeries[]> {
  const metrics = [...new Set(query.metrics ?? (['durationNs'] as const))];
  const names = query.names === undefined ? null : new Set(query.names);
  const series = new Map<string, GrowingSeries>();
  for (const run of await selectRuns(context, query)) {
    const places = run.table.benchmarks.flatMap(([id, name], place) =>
      names === null || names.has(id) || names.has(name) ? [place] : [],
    );
    if (places.length === 0) continue;
    for (const [i, values] of run.valuesAt(places).entries()) {
      for (const metric of metrics) addPoint(series, run, places[i] as number, metric, values);
    }
  }
  return [...series.values()]
    .filter(({ points, metric }) => metric === 'durationNs' || points.some(({ value }) => value !== null))
    .map((one) => ({ ...one, points: one.points.slice(-Math.max(1, query.limit ?? one.points.length)) }))
    .sort(compareSeries);
}

async function selectRuns(context: StoreContext, { since, branch }: SeriesQuery): Promise<IndexedRun[]> {
  const runs = await readIndex(context);
  return runs
    .filter(({ head }) => since === undefined || Date.parse(head.startedAt) >= since.getTime())
    .filter(({ head }) => branch === undefined || head.branch === branch)
    .sort((a, b) => byTime(a.head, b.head));
}

function addPoint(
  series: Map<string, GrowingSeries>,
  { head, table }: IndexedRun,
  place: number,
  metric: MetricName,
  values: IndexValues,
): void {
  const [id, name, suite] = table.benchmarks[place] as IndexTable['benchmarks'][number];
  const { machine, branch } = head;
  const key = JSON.stringify([id, metric, machine, branch]);
  let one = series.get(key);
  if (one === undefined) {
    one = { id, name, suite: [...suite], metric, machine, branch, points: [] };
    series.set(key, one);
  }
  one.points.push({
    runId: head.id,
    at: head.startedAt,
    commit: head.commit,
    ...measured(table, values, metric),
  });
}

/** Throughput is the duration turned over, so it is not stored. */
function measured(
  table: IndexTable,
  values: IndexValues,
  metric: MetricName,
): Pick<SeriesPoint, 'value' | 'lower' | 'upper'> {
  if (metric !== 'throughputOpsPerSec') return ofCell(values[table.metrics.indexOf(metric)] ?? null);
  const { value, lower, upper } = ofCell(values[table.metrics.indexOf('durationNs')] ?? null);
  return {
    value: value !== null && value > 0 ? 1e9 / value : null,
    ...(lower !== null && upper !== null && lower > 0
      ? { lower: 1e9 / upper, upper: 1e9 / lower }
      : { lower: null, upper: null }),
  };
}

function ofCell(cell: IndexCell): Pick<SeriesPoint, 'value' | 'lower' | 'upper'> {
  if (cell === null || typeof cell === 'number') return { value: cell, lower: null, upper: null };
  const [value, lower, upper] = cell;
  return { value, lower, upper };
}
