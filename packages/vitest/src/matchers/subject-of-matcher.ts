import { BenchlineError } from '@benchline/schema';
import { type Tracked, trackedOf } from '../fixture/tracked.js';

/**
 * What is known of the value that a matcher was given.
 *
 * @throws BenchlineError `option-invalid` for anything but a result of `benchmark.measure`
 */
export function requireTracked(value: unknown, matcher: string, role = 'value'): Tracked {
  const tracked = trackedOf(value);
  if (tracked !== null) return tracked;
  throw new BenchlineError({
    code: 'option-invalid',
    message: `${matcher}: the ${role} is ${kindOf(value)}, not the result of a benchmark.`,
    hint: 'Give it what benchmark.measure resolved to, itself and awaited: const result = await benchmark.measure(…).',
  });
}

/** Whether a value is a result of this package; what vitest's own `bench` gives is vitest's. */
export function isOurs(value: unknown): boolean {
  return trackedOf(value)?.result === value;
}

/** What a value is, in few words. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (value instanceof Promise) return 'a promise';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'string') return `the text ${JSON.stringify(value.slice(0, 40))}`;
  if (typeof value === 'number' || typeof value === 'boolean') return `${value}`;
  return typeof value === 'function' ? 'a function' : 'another object';
}

/** What a matcher of vitest comes to. */
export interface MatcherOutcome {
  readonly pass: boolean;
  readonly message: () => string;
}

/** What vitest hands a matcher as `this`. */
export interface MatcherContext {
  readonly isNot: boolean;
}

/** Holds with and without `.not`: nothing was measured here that an assertion could be about. */
export function holds({ isNot }: MatcherContext): MatcherOutcome {
  return { pass: !isNot, message: () => '' };
}
