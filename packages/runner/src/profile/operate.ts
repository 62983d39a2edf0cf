import type { BenchmarkDefinition, BenchmarkFunction, Parameters } from '../define/definition.js';
import { isThenable } from '../measure/subject.js';

/** Calls between two looks at the clock take about so long. */
const CHUNK_NS = 5e6;

/**
 * Calls a benchmark's function over and over for about so long, and returns how often.
 *
 * The calls go through a call site that has had many targets, which V8 does not inline: a profiler that sees only real
 * frames would else count the benchmark's time and allocations as this loop's.
 *
 * @param perIterationNs - what a call takes, which decides how often the clock is read
 */
export async function operate(
  { fn, parameters, beforeEach, afterEach }: BenchmarkDefinition,
  durationNs: number,
  perIterationNs: number,
): Promise<number> {
  const chunk = Math.max(1, Math.floor(CHUNK_NS / Math.max(1, perIterationNs)));
  const hooked = beforeEach !== null || afterEach !== null;
  const end = process.hrtime.bigint() + BigInt(Math.round(durationNs));
  let count = 0;
  do {
    for (let call = 0; call < chunk; call++) {
      if (hooked) await beforeEach?.(parameters);
      const value = callAnyFunction(fn, parameters);
      if (isThenable(value)) await value;
      if (hooked) await afterEach?.(parameters);
    }
    count += chunk;
  } while (process.hrtime.bigint() < end);
  return count;
}

function callAnyFunction(fn: BenchmarkFunction, parameters: Parameters): unknown {
  return fn(parameters);
}

// More targets than V8 keeps apart at one call site (four), often enough that it takes notes of them.
const others: BenchmarkFunction[] = [() => 1, () => 2, () => 3, () => 4, () => 5, () => 6];
for (let round = 0; round < 500; round++) for (const other of others) callAnyFunction(other, {});
