import type { BenchmarkResult } from '@benchline/schema';
import type { Assertion, ExpectStatic } from 'vitest';
import type { FasterOptions } from './to-be-faster-than.js';
import type { MeetTargetOptions } from './to-meet-target.js';
import type { RegressOptions } from './to-regress.js';

/** The matchers for results of benchmarks. */
export interface BenchmarkMatchers {
  /** Every limit given for the benchmark holds: its target, or at least what is still acceptable. */
  toMeetTarget(options?: MeetTargetOptions): void;
  /** It got worse than a stored baseline. `not.toRegress()` fails on the verdict `regression` alone. */
  toRegress(options?: RegressOptions): void;
  /**
   * It allocates less per operation than a limit (`'1 kB'`, or a number of bytes) or another benchmark. Needs
   * `memory: true` in the options of `benchmark.measure`.
   */
  toAllocateLessThan(limit: string | number | BenchmarkResult): void;
  /**
   * It takes less time than another, by at least `by`. Both are measured again, in turns: await it.
   *
   * @example
   * ```ts
   * await expect(binary).toBeFasterThan(linear, { by: '20 %' });
   * ```
   */
  toBeFasterThan(other: BenchmarkResult, options?: FasterOptions): Promise<void>;
}

/** What `expect(result)` of this package returns: the matchers for benchmarks, and all others. */
export interface BenchmarkAssertion
  extends BenchmarkMatchers,
    Omit<Assertion, keyof BenchmarkMatchers | 'not'> {
  readonly not: BenchmarkAssertion;
}

/**
 * Vitest's `expect`, with types of its own for results of benchmarks: vitest 5 has another `toBeFasterThan` in its types.
 */
export interface BenchmarkExpect extends ExpectStatic {
  (actual: BenchmarkResult, message?: string): BenchmarkAssertion;
}

declare global {
  // Chai's interface has no type parameters; those of vitest have other ones in each version, and would not merge.
  namespace Chai {
    interface Assertion extends BenchmarkMatchers {}
  }
}
