import {
  type BenchmarkResult,
  type BenchmarkRun,
  type MetricName,
  machineKey,
  type ResultRecord,
  type RunRecord,
} from '@benchline/schema';
import { type LaunchValues, launchValues } from './launch-values.js';
import { measuredAlike } from './measured-alike.js';

type Run = BenchmarkRun | RunRecord;
type Result = BenchmarkResult | ResultRecord;

/** What earlier runs measured, by benchmark. */
export interface History {
  /** The values of a metric in earlier runs that measured it as this result did, oldest run first. */
  readonly valuesOf: (result: Result, metric: MetricName) => LaunchValues;
}

/**
 * Gathers what earlier runs say of how far runs lie apart: those of the machine of the current run, oldest first by id,
 * without the runs that are compared.
 */
export function gatherHistory(runs: readonly Run[], baseline: Run, current: Run): History {
  const machine = machineKey(current.environment.fingerprint);
  const compared = new Set([...idsOf(baseline), ...idsOf(current)]);
  const usable = runs
    .filter((run) => !compared.has(run.id) && machineKey(run.environment.fingerprint) === machine)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const results = new Map<string, Result[]>();
  for (const result of usable.flatMap((run): readonly Result[] => run.results)) {
    const present = results.get(result.id);
    if (present === undefined) results.set(result.id, [result]);
    else present.push(result);
  }
  return {
    valuesOf: (result, metric) =>
      (results.get(result.id) ?? [])
        .filter((earlier) => measuredAlike(earlier, result, metric))
        .flatMap((earlier) => launchValues(earlier, metric)),
  };
}

/** The runs that a run stands for: a merged one for those that were put together. */
function idsOf(run: Run): string[] {
  return [run.id, ...(run.sources ?? []).map(({ id }) => id)];
}
