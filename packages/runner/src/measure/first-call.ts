import type { BenchmarkDefinition } from '../define/definition.js';
import { ConcurrentSubject } from './concurrent-subject.js';
import { MeasurementFailed } from './failure.js';
import { isThenable, type Subject, subjectOf } from './subject.js';

/** What the first call of a function told. */
export interface FirstCall {
  readonly subject: Subject;
  readonly elapsedNs: number;
}

/**
 * Calls a function for the first time, with its hooks, and makes of it what can be timed.
 *
 * @param onMode - told whether the function is asynchronous, before what it returned is awaited
 * @throws MeasurementFailed for a synchronous function with a concurrency above 1, or what the function threw
 */
export async function firstCall(
  definition: BenchmarkDefinition,
  onMode: (mode: 'sync' | 'async') => void,
): Promise<FirstCall> {
  const { fn, parameters, beforeEach, afterEach, concurrency } = definition;
  await beforeEach?.(parameters);
  const start = process.hrtime.bigint();
  const returned = Object.keys(parameters).length === 0 ? (fn as () => unknown)() : fn(parameters);
  const mode = isThenable(returned) ? 'async' : 'sync';
  onMode(mode);
  if (mode === 'async') await returned;
  const elapsedNs = Number(process.hrtime.bigint() - start);
  await afterEach?.(parameters);
  if (concurrency === 1) return { subject: subjectOf(definition, mode), elapsedNs };
  if (mode === 'sync') {
    throw new MeasurementFailed({
      code: 'threw',
      message:
        'The function has a concurrency above 1 but is not asynchronous: it returned no promise, so nothing can be in flight.',
      phase: 'warm-up',
    });
  }
  return { subject: new ConcurrentSubject(definition), elapsedNs };
}
