import { Session } from 'node:inspector';
import { BenchlineError } from '@benchline/schema';

/** A session with V8's inspector in this thread, whose calls return at once. */
export interface InspectorSession {
  call<Result>(method: string, parameters?: object): Result;
  on<Parameters>(event: string, listener: (parameters: Parameters) => void): void;
  close(): void;
}

/** @throws BenchlineError `profiler-unavailable` where this Node was built without an inspector */
export function openInspector(): InspectorSession {
  const session = new Session();
  try {
    session.connect();
  } catch (cause) {
    throw new BenchlineError({
      code: 'profiler-unavailable',
      message: 'The inspector of this Node cannot be connected to',
      hint: 'Use a Node that was built with its inspector, as the official builds are.',
      cause,
    });
  }
  return {
    call<Result>(method: string, parameters: object = {}): Result {
      // Within a thread the inspector answers before `post` returns.
      let answer: { failure: Error | null; result: unknown } | undefined;
      session.post(method, parameters, (failure, result) => {
        answer = { failure, result };
      });
      if (answer === undefined || answer.failure !== null) {
        throw new BenchlineError({
          code: 'profiler-failed',
          message: `The inspector refused ${method}: ${answer?.failure?.message ?? 'no answer'}`,
          hint: 'Another tool may be debugging this process; end it and try again.',
          cause: answer?.failure,
        });
      }
      return answer.result as Result;
    },
    on: (event, listener) =>
      void session.on(event, (message: { params: unknown }) => listener(message.params as never)),
    close: () => session.disconnect(),
  };
}
