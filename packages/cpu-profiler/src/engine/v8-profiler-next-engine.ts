import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CpuProfileData, CpuProfileNode } from '../profile/cpu-profile.js';
import type { CpuEngine } from './engine.js';

/** The file of this engine, as it stands in stacks. */
export const v8ProfilerNextEngineUrl = import.meta.url;

/** The part of v8-profiler-next that is used; its own types lack what `setGenerateType(1)` gives. */
interface V8ProfilerNext {
  setGenerateType(type: 0 | 1): void;
  setSamplingInterval(microseconds: number): void;
  startProfiling(name: string, recordSamples: boolean): void;
  stopProfiling(name: string): CpuProfileData & { delete(): void };
}

const title = 'benchline';

/**
 * The native module `v8-profiler-next`: for a Node that was built without an inspector. It does not count by line.
 *
 * @throws whatever loading it throws where it is not installed or was not compiled
 */
export function loadV8ProfilerNextEngine(): CpuEngine {
  const native = loadNative();
  return {
    name: 'v8-profiler-next',
    start(samplingIntervalUs) {
      native.setGenerateType(1);
      native.setSamplingInterval(samplingIntervalUs);
      native.startProfiling(title, true);
      return {
        stop() {
          const profile = native.stopProfiling(title);
          try {
            return fromNative(profile);
          } finally {
            // It keeps every profile until told otherwise.
            profile.delete();
          }
        },
      };
    },
  };
}

/** From beside this package, else from the user's project: package managers put optional peers in either place. */
function loadNative(): V8ProfilerNext {
  try {
    return createRequire(import.meta.url)('v8-profiler-next') as V8ProfilerNext;
  } catch (cause) {
    try {
      return createRequire(join(process.cwd(), 'package.json'))('v8-profiler-next') as V8ProfilerNext;
    } catch {
      throw cause;
    }
  }
}

function fromNative(profile: CpuProfileData): CpuProfileData {
  const nodes = profile.nodes.map(
    ({ id, hitCount, callFrame, children }): CpuProfileNode => ({
      id,
      hitCount,
      callFrame: {
        functionName: callFrame.functionName,
        scriptId: String(callFrame.scriptId),
        url: callFrame.url,
        lineNumber: callFrame.lineNumber - 1,
        columnNumber: callFrame.columnNumber - 1,
      },
      ...(children === undefined ? {} : { children: [...children] }),
    }),
  );
  const { startTime, endTime, samples, timeDeltas } = profile;
  return { nodes, startTime, endTime, samples: [...samples], timeDeltas: [...timeDeltas] };
}
