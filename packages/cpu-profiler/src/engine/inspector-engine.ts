import { openInspector } from '@benchline/inspector';
import { BenchlineError } from '@benchline/schema';
import type { CpuProfileData } from '../profile/cpu-profile.js';
import type { CpuEngine } from './engine.js';

/** The file of this engine, as it stands in stacks. */
export const inspectorEngineUrl = import.meta.url;

/** Node's own inspector: always there, and it counts samples by line. */
export function createInspectorEngine(): CpuEngine {
  return {
    name: 'inspector',
    start(samplingIntervalUs) {
      const inspector = openInspector();
      inspector.call('Profiler.enable');
      inspector.call('Profiler.setSamplingInterval', { interval: samplingIntervalUs });
      inspector.call('Profiler.start');
      return {
        stop() {
          try {
            const { profile } = inspector.call<{ profile?: CpuProfileData }>('Profiler.stop');
            if (profile === undefined) throw lost();
            return profile;
          } finally {
            inspector.close();
          }
        },
      };
    },
  };
}

function lost(): BenchlineError {
  return new BenchlineError({
    code: 'profiler-failed',
    message: 'The inspector stopped without handing out a profile',
    hint: 'Profile again; if it stays so, choose the other engine.',
  });
}
