/** The file of the loop, as it stands in stacks. */
export const operationLoopUrl = import.meta.url;

/** Something to repeat; what it gives is ignored. */
export type Operation = () => unknown;

/** Repeats an operation so that reading the clock takes no part of the time worth a sample. */
export interface OperationLoop {
  /** Runs a batch of at least about twenty milliseconds; the number of operations done. */
  runBatch(): Promise<number> | number;
}

const batchMs = 20;
const largestBatch = 1 << 24;

/**
 * Runs the operation once to see whether it gives promises, which are awaited one by one.
 *
 * @throws what the operation throws
 */
export async function createOperationLoop(operation: Operation): Promise<OperationLoop> {
  const first = operation();
  if (first instanceof Promise) {
    await first;
    return { runBatch: () => runAsyncBatch(operation) };
  }
  let size = 1;
  return {
    runBatch() {
      const done = size;
      const startedAt = performance.now();
      for (let count = 0; count < done; count += 1) operation();
      if (performance.now() - startedAt < batchMs && size < largestBatch) size *= 2;
      return done;
    },
  };
}

/** The number of operations done when the thread has been busy for long enough, or the time is up. */
export async function repeatFor(
  loop: OperationLoop,
  activeTimeMs: number,
  maximumTimeMs: number,
): Promise<number> {
  const startedAt = performance.now();
  const idleBefore = performance.eventLoopUtilization().idle;
  const cpuBefore = process.cpuUsage();
  let operationCount = 0;
  for (;;) {
    operationCount += await loop.runBatch();
    const elapsedMs = performance.now() - startedAt;
    const busyMs = elapsedMs - (performance.eventLoopUtilization().idle - idleBefore);
    // Where others use the machine, the thread waits without being sampled.
    const { user, system } = process.cpuUsage(cpuBefore);
    const activeMs = Math.min(busyMs, (user + system) / 1000);
    if (activeMs >= activeTimeMs || elapsedMs >= maximumTimeMs) return operationCount;
  }
}

async function runAsyncBatch(operation: Operation): Promise<number> {
  const startedAt = performance.now();
  let done = 0;
  while (performance.now() - startedAt < batchMs) {
    await operation();
    done += 1;
  }
  return done;
}
