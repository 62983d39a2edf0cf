import { BenchlineError } from '@benchline/schema';

/** The file of this connection, as it stands in stacks. */
export const inspectorModuleUrl = import.meta.url;

/** A session with V8's inspector in this thread; independent of other sessions and of `--inspect`. */
export interface Inspector {
  /**
   * Calls a method of the DevTools protocol.
   *
   * @throws BenchlineError `profiler-failed` with what the inspector says
   */
  call<Result>(method: string, parameters?: object): Result;
  /** Listens to an event of the protocol, until closed. */
  on<Parameters>(event: string, listener: (parameters: Parameters) => void): void;
  /** Ends the session and all that it began. */
  close(): void;
}

/**
 * Opens a session whose calls return at once: within a thread the inspector answers before `post` returns.
 *
 * @throws BenchlineError `profiler-unavailable` where this Node was built without an inspector
 */
export function openInspector(): Inspector {
  const session = connect();
  return {
    call<Result>(method: string, parameters: object = {}): Result {
      let answer: { failure: Error | null; result: unknown } | undefined;
      session.post(method, parameters, (failure: Error | null, result: unknown) => {
        answer = { failure, result };
      });
      if (answer !== undefined && answer.failure === null) return answer.result as Result;
      throw new BenchlineError({
        code: 'profiler-failed',
        message: `The inspector refused ${method}: ${answer?.failure?.message ?? 'no answer'}`,
        hint: 'Another tool may be debugging this process; end it and try again.',
        cause: answer?.failure,
      });
    },
    on: (event, listener) =>
      void session.on(event, (message: { params: unknown }) => listener(message.params as never)),
    close: () => session.disconnect(),
  };
}

function connect() {
  try {
    // Not imported: that alone would fail in a Node without it.
    const session = new (process.getBuiltinModule('node:inspector').Session)();
    session.connect();
    return session;
  } catch (cause) {
    throw new BenchlineError({
      code: 'profiler-unavailable',
      message: 'The inspector of this Node cannot be connected to',
      hint: 'Use a Node that was built with its inspector, as the official builds are.',
      cause,
    });
  }
}
