import type { BenchmarkResult, MeasuredRecord, MeasuredResult, ResultRecord } from '@benchline/schema';

export type Measured = MeasuredResult | MeasuredRecord;

/** The same benchmark at several values of one numeric parameter, all else equal. */
export interface GrowthGroup {
  readonly parameter: string;
  /** The parameters that do not vary, sorted by name. */
  readonly fixed: readonly (readonly [name: string, value: unknown])[];
  /** By size, the smallest first. */
  readonly results: readonly Measured[];
}

/** Fewer sizes are no curve. */
const FEWEST = 3;

/** Finds the curves in a run's results, in the order of their first benchmark. A parameter that is 0 or less has no law. */
export function growthGroups(results: readonly (BenchmarkResult | ResultRecord)[]): GrowthGroup[] {
  const groups = new Map<string, { parameter: string; fixed: GrowthGroup['fixed']; results: Measured[] }>();
  for (const result of results) {
    if (!result.passed || !(result.summary.medianNs > 0)) continue;
    const parameters = Object.entries(result.parameters).sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [parameter, size] of parameters) {
      if (typeof size !== 'number' || !(size > 0)) continue;
      const fixed = parameters.filter(([name]) => name !== parameter);
      const key = JSON.stringify([result.package, result.suite, result.name, parameter, fixed]);
      const group = groups.get(key) ?? { parameter, fixed, results: [] };
      groups.set(key, group);
      group.results.push(result);
    }
  }
  return [...groups.values()]
    .filter((group) => new Set(group.results.map((result) => sizeOf(result, group.parameter))).size >= FEWEST)
    .map((group) => ({
      ...group,
      results: group.results.sort((a, b) => sizeOf(a, group.parameter) - sizeOf(b, group.parameter)),
    }));
}

/** The value of a group's parameter. */
export function sizeOf({ parameters }: Measured, parameter: string): number {
  return parameters[parameter] as number;
}
