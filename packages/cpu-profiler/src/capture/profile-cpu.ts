import type { CpuProfile } from '../profile/cpu-profile.js';
import { type CpuProfileOptions, requireOperationCount } from './options.js';
import type { RunningCpuProfile } from './running-profile.js';
import { startCpuProfile } from './start-cpu-profile.js';

/** How {@link profileCpu} profiles a call. */
export interface ProfileCallOptions extends CpuProfileOptions {
  /** Operations that the call does, at least 1; 1 unless given. Diffs compare time per operation. */
  readonly operationCount?: number;
}

/** What a function gave, and where its time went. */
export interface ProfiledCall<Value> {
  readonly value: Value;
  readonly profile: CpuProfile;
}

/** A promise where the function gives one. */
export type ProfiledResult<Value> =
  Value extends PromiseLike<infer Settled> ? Promise<ProfiledCall<Settled>> : ProfiledCall<Value>;

/**
 * Calls a function once and profiles it until it returns, or until its promise settles. What it throws comes through,
 * and the profiler is stopped.
 *
 * @throws BenchlineError `profiler-busy` if a profile is being taken already, `profiler-unavailable`,
 *   `profiler-failed`, `option-invalid`
 */
export function profileCpu<Value>(fn: () => Value, options: ProfileCallOptions = {}): ProfiledResult<Value> {
  // Before the start, since nobody would stop the profiler if it turned out wrong at the end.
  requireOperationCount(options.operationCount ?? 1);
  const running = startCpuProfile(options);
  return whileProfiling(running, fn, options.operationCount, (value, profile) => ({
    value,
    profile,
  })) as ProfiledResult<Value>;
}

/** Calls a function and stops the profile when it is done, in either way; the caller makes the result. */
export function whileProfiling<Value, Result>(
  running: RunningCpuProfile,
  fn: () => Value,
  operationCount: number | undefined,
  result: (value: Awaited<Value>, profile: CpuProfile) => Result,
): Result | Promise<Result> {
  const finish = (value: Awaited<Value>): Result => result(value, running.stop(operationCount));
  try {
    const value = fn();
    if (!isPromise(value)) return finish(value as Awaited<Value>);
    return Promise.resolve(value as PromiseLike<Awaited<Value>>).then(finish, (error: unknown) => {
      abandon(running);
      throw error;
    });
  } catch (error) {
    abandon(running);
    throw error;
  }
}

/** The function's own error is the one to hear of. */
function abandon(running: RunningCpuProfile): void {
  try {
    running.stop();
  } catch {}
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return (
    (typeof value === 'object' || typeof value === 'function') &&
    value !== null &&
    typeof (value as { then?: unknown }).then === 'function'
  );
}
