import {
  BenchlineError,
  type BenchmarkResult,
  type Clock,
  type MeasuredResult,
  type Warning,
} from '@benchline/schema';
import { assembleResult } from './assemble-result.js';

/** Warnings of a pass beside the timing: they cannot be drawn from the launches again. */
const carriedCodes = new Set(['pass-failed', 'teardown-failed']);

/**
 * Puts results of the same benchmark, each from processes of its own in one session, together as the launches of one
 * result: summary, targets and warnings are made anew from all launches. The first result that failed is what a failed
 * set comes to.
 *
 * @param clock - of the processes that measured
 * @throws BenchlineError `run-missing` for no result, `benchmark-duplicate` for results of different benchmarks
 */
export function joinLaunches(
  results: readonly BenchmarkResult[],
  { clock, precision = 0.01 }: { readonly clock: Clock; readonly precision?: number },
): BenchmarkResult {
  const [first] = results;
  if (first === undefined)
    throw new BenchlineError({ code: 'run-missing', message: 'There is no result to join.' });
  const other = results.find(({ id }) => id !== first.id);
  if (other !== undefined) {
    throw new BenchlineError({
      code: 'benchmark-duplicate',
      message: `Launches of "${first.id}" and "${other.id}" are of different benchmarks.`,
      hint: 'Join the results of one benchmark.',
    });
  }
  const failed = results.find((result) => !result.passed);
  if (failed !== undefined || results.length === 1) return failed ?? first;
  const measured = results as readonly MeasuredResult[];
  let index = 0;
  const outcomes = measured.flatMap(({ id, mode, launches, warnings }) =>
    launches.map((launch) => ({
      id,
      mode,
      launch: { ...launch, index: index++, runIndex: 0 },
      failure: null,
      collected: !hasCode(warnings, 'collection-unavailable'),
      warnings: warnings.filter(({ code }) => carriedCodes.has(code)),
    })),
  );
  const joined = assembleResult(
    {
      ...first,
      targets: first.targets.map(({ metric, target, acceptance }) => [metric, { target, acceptance }]),
      concurrency: first.concurrent?.inFlight ?? 1,
      precision: null,
      site: first.source,
    },
    outcomes,
    { clock, precision, launchesAsked: outcomes.length, startedAt: new Date(first.startedAt) },
  );
  return first.profiles === undefined ? joined : { ...joined, profiles: first.profiles };
}

function hasCode(warnings: readonly Warning[], code: string): boolean {
  return warnings.some((one) => one.code === code);
}
