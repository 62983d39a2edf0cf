import { BenchlineError } from '@benchline/schema';
import type { BenchmarkFunction, Parameters } from '../define/definition.js';

/** Calls a function `iterations` times between two readings of the clock, and returns the nanoseconds between them. */
export type SyncLoop = (iterations: number) => number;

/** Likewise, awaiting each call before the next. */
export type AsyncLoop = (iterations: number) => Promise<number>;

/** Takes operations off a shared queue, one after the other, and hands over the nanoseconds that each took. */
export type Worker = (queue: { left: number }, keep: (latencyNs: number) => void) => Promise<void>;

type LoopSource = (call: string, name: string) => string;

let loopCount = 0;

/**
 * Makes the timed loop of one synchronous function.
 *
 * The source is generated for each benchmark and has a name that no other has: V8 shares compiled code and type
 * feedback between functions of equal text, so that a loop written once would turn megamorphic with the second benchmark
 * and read up to four times too slow. The loop stores each result in a sink, so that the optimiser cannot remove the
 * work that made it, and holds no `await`.
 *
 * @throws BenchlineError `option-invalid` where the process forbids generating code from text
 */
export function buildSyncLoop(fn: BenchmarkFunction, parameters: Parameters): SyncLoop {
  return build(fn, parameters, (call, name) => timedLoop(`function ${name}`, `sink.value = ${call};`));
}

/** Makes the timed loop of one asynchronous function; see {@link buildSyncLoop}. */
export function buildAsyncLoop(fn: BenchmarkFunction, parameters: Parameters): AsyncLoop {
  return build(fn, parameters, (call, name) =>
    timedLoop(`async function ${name}`, `sink.value = await ${call};`),
  );
}

/** Makes the loop that several operations in flight run in, each its own turn of it; see {@link buildSyncLoop}. */
export function buildWorker(fn: BenchmarkFunction, parameters: Parameters): Worker {
  return build(
    fn,
    parameters,
    (call, name) => `async function ${name}(queue, keep) {
  while (queue.left > 0) {
    queue.left--;
    const start = now();
    sink.value = await ${call};
    keep(Number(now() - start));
  }
}`,
  );
}

function timedLoop(head: string, statement: string): string {
  return `${head}(iterations) {
  const start = now();
  for (let i = 0; i < iterations; i++) { ${statement} }
  return Number(now() - start);
}`;
}

function build<Loop>(fn: BenchmarkFunction, parameters: Parameters, sourceOf: LoopSource): Loop {
  const call = Object.keys(parameters).length === 0 ? 'fn()' : 'fn(parameters)';
  const source = `'use strict';\nreturn ${sourceOf(call, `timedLoop${++loopCount}`)};`;
  try {
    const factory = new Function('fn', 'parameters', 'now', 'sink', source);
    return factory(fn, parameters, process.hrtime.bigint, { value: undefined }) as Loop;
  } catch (cause) {
    if (!(cause instanceof EvalError)) throw cause;
    throw new BenchlineError({
      code: 'option-invalid',
      message: 'This process forbids generating code from text, which the timed loop needs.',
      hint: 'Run Node without --disallow-code-generation-from-strings.',
      cause,
    });
  }
}
