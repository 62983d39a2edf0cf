import { formatBytes, parseBytes } from '@benchline/format';
import { BenchlineError, messageOf } from '@benchline/schema';
import { type Tracked, trackedOf } from '../fixture/tracked.js';
import {
  holds,
  kindOf,
  type MatcherContext,
  type MatcherOutcome,
  requireTracked,
} from './subject-of-matcher.js';
import { message, nameOf } from './words.js';

/** Whether a benchmark allocates less per operation than a limit (`'1 kB'`, or a number of bytes), or than another. */
export function toAllocateLessThan(this: MatcherContext, received: unknown, limit: unknown): MatcherOutcome {
  const own = requireTracked(received, 'toAllocateLessThan');
  const other = trackedOf(limit);
  const limitBytes = other === null ? bytesOf(limit) : null;
  if ([own, other].some((one) => one !== null && one.kind !== 'measured')) return holds(this);
  const allocatedBytes = allocatedBy(own);
  const mostBytes = limitBytes ?? allocatedBy(other as Tracked);
  const bound =
    other === null ? formatBytes(mostBytes) : `${nameOf(other.result)} (${formatBytes(mostBytes)})`;
  const expectation =
    `expected the benchmark ${nameOf(own.result)} ${this.isNot ? 'not ' : ''}to allocate less than ${bound} ` +
    'per operation';
  const evidence = [`It allocates ${formatBytes(allocatedBytes)} per operation.`];
  return { pass: allocatedBytes < mostBytes, message: () => message(expectation, evidence) };
}

function allocatedBy({ result }: Tracked): number {
  const bytes = result.memory?.allocatedBytesPerOp ?? null;
  if (bytes !== null) return bytes;
  throw new BenchlineError({
    code: 'option-invalid',
    message: `toAllocateLessThan: what the benchmark ${nameOf(result)} allocates was not measured.`,
    hint: 'Ask for it: benchmark.measure(name, fn, { memory: true }).',
  });
}

function bytesOf(limit: unknown): number {
  const hint = "Give bytes with a unit, '1 kB', a number of bytes, or the result of another benchmark.";
  if (typeof limit === 'number' && limit >= 0) return limit;
  if (typeof limit !== 'string')
    throw new BenchlineError({
      code: 'option-invalid',
      message: `toAllocateLessThan: the limit is ${kindOf(limit)}.`,
      hint,
    });
  try {
    return parseBytes(limit);
  } catch (cause) {
    throw new BenchlineError({
      code: 'option-invalid',
      message: `toAllocateLessThan: ${messageOf(cause)}`,
      hint,
      cause,
    });
  }
}
