import { BenchlineError, type MetricName, type MetricSeries, metrics } from '@benchline/schema';

/** Metrics that may be below zero: differences, and bytes per operation measured with noise around zero. */
const signedMetrics: readonly MetricName[] = ['rssDeltaBytes', 'allocatedBytesPerOp', 'retainedBytesPerOp'];

/**
 * The values of a series, NaN where there is none, after a look at what cannot be a series.
 *
 * @throws BenchlineError `series-invalid` for an infinite value, a negative one of a metric that has none, a point whose
 *   time is no time or before that of the point before it, a run that is there twice, a point that says it is of another
 *   machine, metric or unit, or a metric that there is not
 */
export function seriesValues(series: MetricSeries): number[] {
  const { id, metric, points } = series;
  if (!Object.hasOwn(metrics, metric)) {
    throw new BenchlineError({
      code: 'series-invalid',
      message: `The series of "${id}" is of ${JSON.stringify(metric)}, which is no metric.`,
      hint: `Metrics are ${Object.keys(metrics).join(', ')}.`,
    });
  }
  const refuse = (index: number, what: string): never => {
    throw new BenchlineError({
      code: 'series-invalid',
      message: `The series of ${metric} of "${id}" ${what} at index ${index}.`,
      hint: 'Build series with seriesFromRuns, which sorts runs and takes each once.',
    });
  };
  const runs = new Set<string>();
  let latest = Number.NEGATIVE_INFINITY;
  return points.map((point, index) => {
    const { runId, at, value } = point;
    const stranger = strangerOf(point, series);
    if (stranger !== null) refuse(index, `holds a point of another ${stranger}`);
    const time = Date.parse(at);
    if (Number.isNaN(time)) refuse(index, 'has a point without a time');
    if (time < latest) refuse(index, 'goes back in time');
    if (runs.has(runId)) refuse(index, `holds the run ${runId} again`);
    latest = time;
    runs.add(runId);
    if (value === null || Number.isNaN(value)) return Number.NaN;
    if (!Number.isFinite(value)) refuse(index, `holds ${value}`);
    if (value < 0 && !signedMetrics.includes(metric)) refuse(index, `holds the negative value ${value}`);
    return value;
  });
}

/** Points may say more than they must: one that names another machine or unit than its series was put into the wrong one. */
function strangerOf(
  point: Readonly<Record<string, unknown>>,
  { machine, metric }: MetricSeries,
): 'machine' | 'metric' | 'unit' | null {
  if (point.machine !== undefined && point.machine !== machine) return 'machine';
  if (point.metric !== undefined && point.metric !== metric) return 'metric';
  return point.unit !== undefined && point.unit !== metrics[metric].unit ? 'unit' : null;
}
