import {
  type BenchmarkFailure,
  type BenchmarkResult,
  type Clock,
  estimateOf,
  judgeTarget,
  type Launch,
  type MeasuredResult,
  medianCpu,
  medianMemory,
  summarizeConcurrent,
  summarizeDurations,
  type Warning,
} from '@benchline/schema';
import type { LaunchOutcome } from '../measure/interleave.js';
import type { BenchmarkInfo } from './benchmark-info.js';
import { warningsOf } from './warnings.js';

/** What holds for all results of a run. */
export interface AssemblyContext {
  readonly clock: Clock;
  readonly precision: number;
  readonly launchesAsked: number;
  readonly startedAt: Date;
}

/**
 * Makes the result of a benchmark from the outcomes of its launches.
 *
 * @param outcomes - one for each launch, in order; a failure in any makes the result a failed one that keeps what the
 * others measured
 */
export function assembleResult(
  info: BenchmarkInfo,
  outcomes: readonly LaunchOutcome[],
  context: AssemblyContext,
): BenchmarkResult {
  const launches = outcomes.flatMap((outcome) => (outcome.launch === null ? [] : [outcome.launch]));
  const failure = outcomes.find((outcome) => outcome.failure !== null)?.failure ?? nothingMeasured(launches);
  const shared = {
    id: info.id,
    package: info.package,
    suite: [...info.suite],
    name: info.name,
    parameters: { ...info.parameters },
    tags: [...info.tags],
    ...info.toleranceRule,
    mode: outcomes.some((outcome) => outcome.mode === 'async') ? ('async' as const) : ('sync' as const),
    memory: medianMemory(launches),
    cpu: medianCpu(launches),
    startedAt: launches[0]?.startedAt ?? context.startedAt.toISOString(),
    source: info.site === null ? null : { ...info.site },
    launches,
  };
  if (failure !== null) {
    const targets = info.targets.map(([metric, target]) => judgeTarget(metric, target, null));
    return {
      ...shared,
      concurrent: null,
      warnings: [],
      targets,
      passed: false,
      summary: null,
      error: failure,
    };
  }
  const summary = summarizeDurations(launches);
  const concurrent = info.concurrency > 1 ? summarizeConcurrent(info.concurrency, launches) : null;
  const collected = outcomes.every((outcome) => outcome.collected);
  const precision = info.precision ?? context.precision;
  const result: MeasuredResult = {
    ...shared,
    concurrent,
    warnings: [
      ...warningsOf({ ...context, launches, summary, mode: shared.mode, precision, collected }),
      ...distinct(outcomes.flatMap((outcome) => outcome.warnings)),
    ],
    targets: [],
    passed: true,
    summary,
  };
  const targets = info.targets.map(([metric, target]) =>
    judgeTarget(metric, target, estimateOf(result, metric)),
  );
  return { ...result, targets };
}

function nothingMeasured(launches: readonly Launch[]): BenchmarkFailure | null {
  if (launches.length > 0) return null;
  return { code: 'interrupted', message: 'Measuring ended before the first sample.', phase: 'measure' };
}

/** Warnings that every launch repeats are said once. */
function distinct(warnings: readonly Warning[]): Warning[] {
  return [...new Map(warnings.map((one) => [JSON.stringify(one), one])).values()];
}
