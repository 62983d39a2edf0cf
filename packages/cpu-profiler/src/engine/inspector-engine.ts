import type { Session } from 'node:inspector';
import { BenchlineError } from '@benchline/schema';
import type { CpuProfileData } from '../profile/cpu-profile.js';
import type { CpuEngine } from './engine.js';

/** The file of this engine, as it stands in stacks. */
export const inspectorEngineUrl = import.meta.url;

/** A connection to this isolate's inspector that answers at once. */
export interface InspectorConnection {
  readonly session: Session;
  // biome-ignore lint/suspicious/noExplicitAny: the protocol's answers are typed by who asks
  post(method: string, parameters?: object): any;
}

/**
 * Connects to the inspector of this isolate. Sessions are independent of each other and of `--inspect`.
 *
 * @throws whatever Node throws where it was built without an inspector
 */
export function connectInspector(): InspectorConnection {
  const session = new (process.getBuiltinModule('node:inspector').Session)();
  session.connect();
  const post = (method: string, parameters: object = {}): unknown => {
    let failure: Error | null = null;
    let answer: unknown;
    // Within one isolate the answer comes before `post` returns.
    session.post(method, parameters, (error: Error | null, result?: unknown) => {
      failure = error;
      answer = result;
    });
    if (failure !== null) throw failure;
    return answer;
  };
  return { session, post };
}

/** Node's own inspector: always there, and it counts samples by line. */
export function createInspectorEngine(): CpuEngine {
  return {
    name: 'inspector',
    start(samplingIntervalUs) {
      const { session, post } = connectInspector();
      post('Profiler.enable');
      post('Profiler.setSamplingInterval', { interval: samplingIntervalUs });
      post('Profiler.start');
      return {
        stop() {
          try {
            const answer = post('Profiler.stop') as { profile?: CpuProfileData } | undefined;
            if (answer?.profile === undefined) throw lost();
            return answer.profile;
          } finally {
            session.disconnect();
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
