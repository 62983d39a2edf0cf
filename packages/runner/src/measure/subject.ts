import type { BenchmarkDefinition } from '../define/definition.js';
import { buildAsyncLoop, buildSyncLoop } from '../loop/timed-loop.js';

/** Something that can be timed: calls the function under test and says how long the calls took together. */
export interface Subject {
  readonly mode: 'sync' | 'async';
  /** The most iterations that one sample may span; 1 where hooks run around each. */
  readonly mostIterations: number;
  /** How often an iteration calls the function. */
  readonly callsPerIteration: number;
  /** Nanoseconds of so many iterations. */
  time(iterations: number): number | Promise<number>;
}

/** Whether a value is a promise or acts like one. */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return (
    value !== null &&
    (typeof value === 'object' || typeof value === 'function') &&
    typeof (value as { then?: unknown }).then === 'function'
  );
}

/** Makes the subject of a benchmark, once its first call has told whether it is asynchronous. */
export function subjectOf(definition: BenchmarkDefinition, mode: 'sync' | 'async'): Subject {
  const time =
    mode === 'async'
      ? buildAsyncLoop(definition.fn, definition.parameters)
      : buildSyncLoop(definition.fn, definition.parameters);
  if (definition.beforeEach === null && definition.afterEach === null) {
    return { mode, mostIterations: Number.MAX_SAFE_INTEGER, callsPerIteration: 1, time };
  }
  return {
    mode,
    mostIterations: 1,
    callsPerIteration: 1,
    time: (iterations) => timeWithHooks(definition, time, iterations),
  };
}

async function timeWithHooks(
  definition: BenchmarkDefinition,
  time: (iterations: number) => number | Promise<number>,
  iterations: number,
): Promise<number> {
  let elapsedNs = 0;
  for (let i = 0; i < iterations; i++) {
    await definition.beforeEach?.(definition.parameters);
    elapsedNs += await time(1);
    await definition.afterEach?.(definition.parameters);
  }
  return elapsedNs;
}
