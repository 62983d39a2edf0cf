import { metricNames } from './metric.js';
import type { MetricSeries } from './trend.js';

/** Orders series by benchmark, then metric, machine and branch: the same on every machine, whatever its language. */
export function compareSeries(a: Omit<MetricSeries, 'points'>, b: Omit<MetricSeries, 'points'>): number {
  return (
    compareText(a.id, b.id) ||
    metricNames.indexOf(a.metric) - metricNames.indexOf(b.metric) ||
    compareText(a.machine, b.machine) ||
    compareText(a.branch ?? '', b.branch ?? '')
  );
}

/** By code units. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
