import { BenchlineError } from '@benchline/schema';
import type { BenchmarkFunction, Parameters } from '../define/definition.js';

/** Keeps a benchmark's last result reachable, so that the optimiser cannot remove the work that made it. */
export interface Sink {
  value: unknown;
}

/** Calls a function `iterations` times between two readings of the clock, and returns the nanoseconds between them. */
export type SyncLoop = (iterations: number) => number;

/** Likewise, awaiting each call before the next. */
export type AsyncLoop = (iterations: number) => Promise<number>;

type LoopFactory<Loop> = (
  fn: BenchmarkFunction,
  parameters: Parameters,
  now: () => bigint,
  sink: Sink,
) => Loop;

let loopCount = 0;

/**
 * Makes the timed loop of one synchronous function.
 *
 * The source is generated for each benchmark and carries a number that no other has: V8 shares compiled code and type
 * feedback between functions of equal text, so that a loop written once would turn megamorphic with the second benchmark
 * and read up to four times too slow. The loop stores each result in a sink, and holds no `await`.
 *
 * @throws BenchlineError `option-invalid` where the process forbids generating code from text
 */
export function buildSyncLoop(fn: BenchmarkFunction, parameters: Parameters): SyncLoop {
  return build<SyncLoop>('', (call) => `sink.value = ${call};`)(fn, parameters, process.hrtime.bigint, { value: undefined });
}

/** Makes the timed loop of one asynchronous function; see {@link buildSyncLoop}. */
export function buildAsyncLoop(fn: BenchmarkFunction, parameters: Parameters): AsyncLoop {
  return build<AsyncLoop>('async ', (call) => `sink.value = await ${call};`)(fn, parameters, process.hrtime.bigint, { value: undefined });
}

function build<Loop>(prefix: string, statement: (call: string) => string): LoopFactory<Loop> {
  return (fn, parameters, now, sink) => {
    const call = Object.keys(parameters).length === 0 ? 'fn()' : 'fn(parameters)';
    const source = `'use strict'; /* loop ${++loopCount} */
return ${prefix}function timedLoop(iterations) {
  const start = now();
  for (let i = 0; i < iterations; i++) { ${statement(call)} }
  return Number(now() - start);
};`;
    try {
      return new Function('fn', 'parameters', 'now', 'sink', source)(fn, parameters, now, sink) as Loop;
    } catch (cause) {
      if (!(cause instanceof EvalError)) throw cause;
      throw new BenchlineError({
        code: 'option-invalid',
        message: 'This process forbids generating code from text, which the timed loop needs.',
        hint: 'Run Node without --disallow-code-generation-from-strings.',
        cause,
      });
    }
  };
}
