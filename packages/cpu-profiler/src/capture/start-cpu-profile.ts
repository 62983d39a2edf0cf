import { BenchlineError, isBenchlineError, messageOf } from '@benchline/schema';
import type { EngineRun } from '../engine/engine.js';
import { selectEngine } from '../engine/select-engine.js';
import type { CpuProfile, CpuProfileData, OperationMark } from '../profile/cpu-profile.js';
import { type CpuProfileOptions, requireOperationCount, samplingIntervalOf } from './options.js';
import { withoutProfilerFrames } from './own-frames.js';
import { resolveCode } from './resolve-code.js';
import {
  notStarted,
  type RunningCpuProfile,
  requireNoneRunning,
  runningCpuProfile,
  setRunning,
} from './running-profile.js';

/**
 * Starts sampling the code of this thread, until `stop()` of the returned profile or {@link stopCpuProfile}.
 *
 * @throws BenchlineError `profiler-busy` if one runs already, `profiler-unavailable`, `profiler-failed`,
 *   `option-invalid`
 */
export function startCpuProfile(options: CpuProfileOptions = {}): RunningCpuProfile {
  const samplingIntervalUs = samplingIntervalOf(options);
  requireNoneRunning();
  const engine = selectEngine(options.engine);
  const run = guarded(`${engine.name} did not start`, () => engine.start(samplingIntervalUs));
  const marks: { readonly at: bigint; readonly operationCount: number }[] = [];
  const running: RunningCpuProfile = {
    engine: engine.name,
    samplingIntervalUs,
    mark(operationCount) {
      marks.push({ at: process.hrtime.bigint(), operationCount });
    },
    stop(operationCount = 1) {
      if (runningCpuProfile() !== running) throw notStarted();
      requireOperationCount(operationCount);
      const stoppedAt = process.hrtime.bigint();
      const raw = end(engine.name, run);
      // From the end, which the profile has at once; its start was noted some milliseconds before sampling began.
      const lastedUs = raw.endTime - raw.startTime;
      const operationMarks = marks.map(({ at, operationCount }): OperationMark => {
        return { timeUs: Math.max(0, lastedUs - Number((stoppedAt - at) / 1000n)), operationCount };
      });
      return {
        engine: engine.name,
        samplingIntervalUs,
        operationCount,
        operationMarks,
        rootDirectory: options.rootDirectory ?? process.cwd(),
        data: resolveCode(withoutProfilerFrames(raw), options.sourceMaps !== false),
      };
    },
  };
  setRunning(running);
  return running;
}

/**
 * Ends the profile that {@link startCpuProfile} began, wherever that was called.
 *
 * @param operationCount operations done since the start, at least 1; 1 unless given
 * @throws BenchlineError `profiler-not-started` if none runs, `option-invalid`, `profiler-failed`
 */
export function stopCpuProfile(operationCount?: number): CpuProfile {
  const running = runningCpuProfile();
  if (running === undefined) throw notStarted();
  return running.stop(operationCount);
}

/** Whatever stopping brings, the profiler is free afterwards. */
function end(name: string, run: EngineRun): CpuProfileData {
  try {
    return guarded(`${name} did not stop`, () => run.stop());
  } finally {
    setRunning(undefined);
  }
}

function guarded<Result>(what: string, action: () => Result): Result {
  try {
    return action();
  } catch (cause) {
    if (isBenchlineError(cause)) throw cause;
    throw new BenchlineError({
      code: 'profiler-failed',
      message: `${what}: ${messageOf(cause)}`,
      hint: 'Try the other engine with the `engine` option.',
      cause,
    });
  }
}
