import { setImmediate as nextTurn } from 'node:timers/promises';
import { BenchlineError } from '@benchline/schema';
import { collectGarbage } from '../collect-garbage.js';

/**
 * Collects garbage and reads what is left: of the heap, and outside of it where objects hold it (buffers). Turns of the
 * event loop come before and between, so that finished timers, weak references and finalisers let go.
 *
 * @returns bytes
 * @throws BenchlineError `profiler-unavailable` where garbage cannot be collected on demand
 */
export async function readRetainedBytes(): Promise<number> {
  for (let collection = 0; collection < 2; collection++) {
    await nextTurn();
    if (!collectGarbage()) throw noCollector();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function noCollector(): BenchlineError {
  return new BenchlineError({
    code: 'profiler-unavailable',
    message: 'Garbage cannot be collected on demand in this process',
    hint: 'Start node with --expose-gc.',
  });
}
