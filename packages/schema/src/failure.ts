import type { z } from 'zod';
import type { failureSchema } from './read/failure.js';

/** How a benchmark can fail. A rejected promise counts as `threw`. */
export const failureCodes = [
  'threw',
  'timed-out',
  'exited',
  'crashed',
  'out-of-memory',
  'interrupted',
] as const;

/** One of {@link failureCodes}. */
export type FailureCode = (typeof failureCodes)[number];

/** Why a benchmark has no result. The message and stack are the benchmark's own words: hostile until encoded. */
export type BenchmarkFailure = z.infer<typeof failureSchema>;
