import { BenchlineError, isBenchlineError, messageOf } from '@benchline/schema';
import type { EngineRun } from '../engine/engine.js';
import { selectEngine } from '../engine/select-engine.js';
import type { CpuProfile, CpuProfileData } from '../profile/cpu-profile.js';
import { forgetOptimisedCode } from './forget-optimised-code.js';
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
import { trimStart } from './trim-start.js';

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
  forgetOptimisedCode();
  let restartedAt: bigint | undefined;
  const running: RunningCpuProfile = {
    engine: engine.name,
    samplingIntervalUs,
    restart() {
      restartedAt = process.hrtime.bigint();
    },
    stop(operationCount = 1) {
      if (runningCpuProfile() !== running) throw notStarted();
      requireOperationCount(operationCount);
      const stoppedAt = process.hrtime.bigint();
      const all = end(engine.name, run);
      // Back from the end, whose moment is known: the start was some milliseconds before the first sample.
      const keptUs = restartedAt === undefined ? undefined : Number((stoppedAt - restartedAt) / 1000n);
      const raw = keptUs === undefined ? all : trimStart(all, all.endTime - keptUs);
      return {
        engine: engine.name,
        samplingIntervalUs,
        operationCount,
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
