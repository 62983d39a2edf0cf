import type { Clock, Warning } from '@benchline/schema';
import type { LaunchOutcome } from '../measure/interleave.js';
import type { ProcessOptions } from './child-process.js';
import { type FileLaunch, failedOutcome, LaunchAttempt, type LaunchListener } from './launch-attempt.js';

/** What a launch of a file came to. */
export interface FileLaunchOutcome {
  /** One for each benchmark, unless the launch was interrupted. */
  readonly outcomes: readonly LaunchOutcome[];
  /** `null` where no process came to its end. */
  readonly clock: Clock | null;
  readonly warnings: readonly Warning[];
}

/**
 * Measures the benchmarks of a file in a fresh process. When the process ends before its time (an endless loop that is
 * killed, `process.exit`, a crash, exhausted memory, an error that nothing caught), the benchmark whose turn it was is
 * settled with that failure, if need be after it did the same alone in a process of its own; those not yet settled are
 * measured in another process. A file that can no longer be loaded fails its benchmarks, not the run.
 */
export async function launchFile(
  launch: FileLaunch,
  options: ProcessOptions,
  listener: LaunchListener,
  signal?: AbortSignal,
): Promise<FileLaunchOutcome> {
  const outcomes: LaunchOutcome[] = [];
  const warnings: Warning[] = [];
  let clock: Clock | null = null;
  const limitMs = launch.fileTimeoutNs === null ? Number.POSITIVE_INFINITY : launch.fileTimeoutNs / 1e6;
  const deadline = performance.now() + limitMs;
  const settle = (outcome: LaunchOutcome) => {
    outcomes.push(outcome);
    listener.settled?.(outcome);
  };
  let left = launch.benchmarks;
  let batch = left;
  while (batch.length > 0 && signal?.aborted !== true) {
    const watching = { ...listener, settled: settle };
    const attempt = new LaunchAttempt({ ...launch, benchmarks: batch }, options, watching, deadline);
    const onAbort = () => attempt.interrupt();
    signal?.addEventListener('abort', onAbort);
    const settledBefore = outcomes.length;
    const { suspectId, failure, leftIds, ...end } = await attempt.ended();
    signal?.removeEventListener('abort', onAbort);
    clock ??= end.clock;
    warnings.push(...end.warnings);
    if (signal?.aborted) break;

    const late = performance.now() >= deadline;
    const unfinished = end.clock === null || leftIds.length > 0;
    const progress = suspectId !== null || (unfinished && outcomes.length > settledBefore);
    const settledIds = new Set(outcomes.map((outcome) => outcome.id));
    left = left.filter((benchmark) => !settledIds.has(benchmark.info.id));
    // A process that came to its end, or that settled nothing, would leave out the same ones again.
    const lost = late ? left : progress ? [] : left.filter((benchmark) => batch.includes(benchmark));
    for (const benchmark of lost) settle(failedOutcome(benchmark.info.id, failure));
    left = left.filter((benchmark) => !lost.includes(benchmark));
    batch = suspectId === null ? left : left.filter((benchmark) => benchmark.info.id === suspectId);
  }
  return { outcomes, clock, warnings };
}
