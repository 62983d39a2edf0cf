import { BenchlineError } from '@benchline/schema';
import type { CpuProfile } from '../profile/cpu-profile.js';

/** A profiler that has been started. */
export interface RunningCpuProfile {
  readonly engine: NonNullable<CpuProfile['engine']>;
  readonly samplingIntervalUs: number;
  /**
   * Forgets the samples so far, as of a warm-up. Starting the profile only now would be worse: V8 lists what runs in
   * code that was optimised before the start, in the middle of a loop, under the caller.
   */
  restart(): void;
  /**
   * Ends the profile.
   *
   * @param operationCount operations done since the (last) start, at least 1; 1 unless given
   * @throws BenchlineError `profiler-not-started` if it was stopped before, `option-invalid`, `profiler-failed`
   */
  stop(operationCount?: number): CpuProfile;
}

// Shared by all copies of this package in the process, since they would profile each other.
const slot = Symbol.for('@benchline/cpu-profiler/running');
const holder = globalThis as { [slot]?: RunningCpuProfile | undefined };

/** The profile that is being taken in this thread. */
export function runningCpuProfile(): RunningCpuProfile | undefined {
  return holder[slot];
}

/** @throws BenchlineError `profiler-busy` */
export function requireNoneRunning(): void {
  if (holder[slot] === undefined) return;
  throw new BenchlineError({
    code: 'profiler-busy',
    message: 'A CPU profile is being taken in this process already',
    hint: 'Stop the one that runs before starting another: two would show each other, and not the code alone.',
  });
}

export function setRunning(profile: RunningCpuProfile | undefined): void {
  holder[slot] = profile;
}

export function notStarted(): BenchlineError {
  return new BenchlineError({
    code: 'profiler-not-started',
    message: 'There is no CPU profile to stop: none was started, or it was stopped before',
    hint: 'Call startCpuProfile() first, and stop each profile once.',
  });
}
