import type { Output } from './output.js';

/**
 * A Ctrl-C, a request to end, a terminal that was closed, a Ctrl-Break. On Windows nobody can send `SIGTERM`, and a closed
 * console leaves some ten seconds; elsewhere there is no `SIGBREAK`. To listen for either does no harm (Node, `process`,
 * signal events).
 */
const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;

/**
 * Does work that a signal may end early: the first aborts it, so that what is finished can be kept, the second ends the
 * process.
 *
 * @param progress - its display is ended first, and when the work is over
 * @param keeping - what becomes of the finished part, for example `keeping what is finished`
 */
export async function interruptible<Result>(
  output: Output,
  progress: { end(): void },
  keeping: string,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<{ readonly result: Result; readonly interrupted: boolean }> {
  const interruption = new AbortController();
  const onSignal = () => {
    if (interruption.signal.aborted) process.exit(130);
    interruption.abort();
    progress.end();
    output.note(`Interrupted: ending measurements, ${keeping}. Once more to quit at once.`);
  };
  for (const signal of endingSignals) process.on(signal, onSignal);
  try {
    const result = await work(interruption.signal);
    return { result, interrupted: interruption.signal.aborted };
  } finally {
    progress.end();
    for (const signal of endingSignals) process.off(signal, onSignal);
  }
}
