import { type MetricName, matchesBenchmark, type Target } from '@benchline/schema';
import type { AllTolerances, ResolvedConfig } from './resolved-config.js';

/** What a configuration says of one benchmark. */
export interface BenchmarkSettings {
  readonly tolerances: AllTolerances;
  /** Limits that the overrides set; they stand before those in the benchmark's own options. */
  readonly targets: { readonly [Metric in MetricName]?: Target };
}

/** What a configuration says of a benchmark: the overrides that match its name or id, later ones before earlier ones. */
export function settingsFor(
  config: Pick<ResolvedConfig, 'tolerances' | 'overrides'>,
  benchmark: { readonly id: string; readonly name: string },
): BenchmarkSettings {
  const matching = config.overrides.filter(({ match }) => matchesBenchmark(match, benchmark));
  return {
    tolerances: Object.assign({ ...config.tolerances }, ...matching.map((override) => override.tolerances)),
    targets: Object.assign({}, ...matching.map((override) => override.targets)),
  };
}
