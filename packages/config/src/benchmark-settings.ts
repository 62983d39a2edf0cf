import { type MetricName, matchesBenchmark, metricNames, type Target, toleranceOf } from '@benchline/schema';
import type { ResolvedConfig } from './resolved-config.js';

/** A tolerance for every metric. */
export type AllTolerances = { readonly [Metric in MetricName]: number };

/** What a configuration says of one benchmark. */
export interface BenchmarkSettings {
  readonly tolerances: AllTolerances;
  /** Limits that the overrides set; they stand before those in the benchmark's own options. */
  readonly targets: { readonly [Metric in MetricName]?: Target };
}

/**
 * What a configuration says of a benchmark: the overrides that match its name or id, later ones before earlier ones, then
 * what holds for all. A plain `tolerance` is of time, and of other metrics where nothing that holds here names them.
 */
export function settingsFor(
  config: Pick<ResolvedConfig, 'tolerance' | 'tolerances' | 'overrides'>,
  benchmark: { readonly id: string; readonly name: string },
): BenchmarkSettings {
  const matching = config.overrides.filter(({ match }) => matchesBenchmark(match, benchmark));
  const rules = [...[...matching].reverse(), config];
  return {
    tolerances: Object.fromEntries(
      metricNames.map((metric) => [metric, toleranceOf(rules, metric)]),
    ) as AllTolerances,
    targets: Object.assign({}, ...matching.map((override) => override.targets)),
  };
}
