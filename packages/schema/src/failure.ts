import { z } from 'zod';
import { openObject } from './open-object.js';

/** How a benchmark can fail. A rejected promise counts as `threw`. */
export const failureCodes = [
  'threw',
  'timed-out',
  'exited',
  'crashed',
  'out-of-memory',
  'interrupted',
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** Why a benchmark has no result. The message and stack are the benchmark's own words: hostile until encoded. */
export const failureSchema = openObject({
  code: z.enum(failureCodes),
  message: z.string(),
  stack: z.string().optional(),
  /** What was being done: `load`, `setup`, `warm-up`, `measure`, `teardown`, or a later pass. */
  phase: z.string().optional(),
  /** The process's exit code or signal, where it ended. */
  exitCode: z.number().int().nullable().optional(),
  signal: z.string().nullable().optional(),
}).meta({ id: 'Failure', description: 'Why a benchmark has no result.' });

export type BenchmarkFailure = z.infer<typeof failureSchema>;
