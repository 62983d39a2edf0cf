import { setTimeout as pause } from 'node:timers/promises';
import { countClasses } from '../snapshot/class-counts.js';
import { type Operation, repeat } from './operation.js';
import { readRetainedBytes } from './retained-size.js';

/** A constructor of which each operation leaves objects alive. */
export interface GrowingConstructor {
  /** As DevTools names it; `(string)`, `(array)` and the like are V8's own kinds. */
  readonly name: string;
  readonly objectsPerOperation: number;
  /** The objects' own sizes. */
  readonly bytesPerOperation: number;
}

/** Below this share of the leak, a kind of object is a bystander. */
const SMALLEST_SHARE = 0.05;

/**
 * What was parsed to name functions and statements, thousands of objects, is let go of a little later than they are named.
 * Counted before and not after, it would hide what grows: without a pause, that was so in half of all processes.
 */
const PAUSE_MS = 20;

/**
 * Compares two counts of all live objects, with some operations between them.
 * @returns most bytes first
 */
export async function findGrowingConstructors(
  operation: Operation,
  operations: number,
  bytesPerOperation: number,
): Promise<GrowingConstructor[]> {
  await pause(PAUSE_MS);
  await readRetainedBytes();
  const before = countClasses();
  await repeat(operation, operations);
  await readRetainedBytes();
  const after = countClasses();
  return [...after]
    .map(([name, { count, bytes }]) => ({
      name,
      objectsPerOperation: (count - (before.get(name)?.count ?? 0)) / operations,
      bytesPerOperation: (bytes - (before.get(name)?.bytes ?? 0)) / operations,
    }))
    .filter((one) => one.bytesPerOperation >= SMALLEST_SHARE * bytesPerOperation)
    .sort((one, other) => other.bytesPerOperation - one.bytesPerOperation);
}
