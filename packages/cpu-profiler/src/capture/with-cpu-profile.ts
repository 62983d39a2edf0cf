import { topFunctionsText } from '../analyze/top-functions-text.js';
import type { CpuProfile } from '../profile/cpu-profile.js';
import { type CpuProfileOptions, samplingIntervalOf } from './options.js';
import { whileProfiling } from './profile-cpu.js';
import { requireNoneRunning, runningCpuProfile } from './running-profile.js';
import { startCpuProfile } from './start-cpu-profile.js';

/** What to do with the profile of each call. */
export interface WithCpuProfileOptions extends CpuProfileOptions {
  /** Hears of each profile. Unless given, the ten functions with the largest total time go to standard error. */
  readonly onProfile?: (profile: CpuProfile) => void;
  /**
   * What a call does while another profile is being taken, as an inner call of a recursion does: `run` it as it is,
   * part of that profile (unless given), or `throw` a `profiler-busy` error.
   */
  readonly whenBusy?: 'run' | 'throw';
}

/**
 * A function that does what the given one does, and profiles each call until it returns or its promise settles. What
 * it throws comes through, without a profile.
 *
 * @throws BenchlineError `option-invalid` at once; the returned function throws `profiler-unavailable` and
 *   `profiler-failed`, and `profiler-busy` if told to
 */
export function withCpuProfile<This, Parameters extends unknown[], Value>(
  fn: (this: This, ...parameters: Parameters) => Value,
  options: WithCpuProfileOptions = {},
): (this: This, ...parameters: Parameters) => Value {
  samplingIntervalOf(options);
  const { onProfile = printTopFunctions, whenBusy = 'run' } = options;
  const profiled = function (this: This, ...parameters: Parameters): Value {
    if (runningCpuProfile() !== undefined) {
      if (whenBusy === 'throw') requireNoneRunning();
      return fn.apply(this, parameters);
    }
    const running = startCpuProfile(options);
    return whileProfiling(
      running,
      () => fn.apply(this, parameters),
      undefined,
      (value, profile) => {
        onProfile(profile);
        return value;
      },
    ) as Value;
  };
  Object.defineProperty(profiled, 'name', { value: fn.name, configurable: true });
  Object.defineProperty(profiled, 'length', { value: fn.length, configurable: true });
  return profiled;
}

function printTopFunctions(profile: CpuProfile): void {
  process.stderr.write(`${topFunctionsText(profile)}\n`);
}
