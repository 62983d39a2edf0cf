import { type MetricName, metrics } from './metric.js';

/** Smallest relative changes worth a word: .1 is 10 %. */
export interface ToleranceRule {
  /** Of time; of other metrics where none of the rules names them. */
  readonly tolerance?: number | undefined;
  /** Of the metrics that are named. */
  readonly tolerances?: { readonly [Metric in MetricName]?: number } | undefined;
}

/** What `tolerance` is where nobody says anything, and what a metric that is measured as well as time has of its own. */
const USUAL = metrics.durationNs.defaultTolerance;

/**
 * The tolerance of a metric by several rules, the most specific first: what a pattern says of some benchmarks, what a
 * benchmark says of itself, what holds for all.
 *
 * - Time: the first rule that names it, or has a plain `tolerance`.
 * - Any other metric: the first rule that names it; else the first plain `tolerance`, which never loosens a metric that is
 *   measured more exactly than time (bytes per operation: .02); else the metric's own.
 */
export function toleranceOf(rules: readonly ToleranceRule[], metric: MetricName): number {
  const own = metrics[metric].defaultTolerance;
  if (metric === 'durationNs') {
    return first(rules.map(({ tolerance, tolerances }) => tolerances?.durationNs ?? tolerance)) ?? own;
  }
  const named = first(rules.map(({ tolerances }) => tolerances?.[metric]));
  if (named !== undefined) return named;
  const plain = first(rules.map(({ tolerance }) => tolerance));
  if (plain === undefined) return own;
  return own < USUAL ? Math.min(own, plain) : plain;
}

function first(values: readonly (number | undefined)[]): number | undefined {
  return values.find((value) => value !== undefined);
}
