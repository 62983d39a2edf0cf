import type { ComparePolicy } from '@benchline/compare';
import type { ResolvedConfig } from '@benchline/config';

/**
 * The most that the error level of a test may be. Each is judged by itself, with no correction for how many there are, so
 * that what one test says does not hang on the others.
 */
const TEST_LEVEL = 0.01;

/** How a project's configuration wants tests to be judged. */
export function policyOf({
  level,
  tolerance,
  tolerances,
  overrides,
}: ResolvedConfig): Partial<ComparePolicy> {
  return { level: Math.min(level, TEST_LEVEL), tolerance, tolerances, overrides };
}
