import { z } from 'zod';
import { failureCodes } from '../failure.js';
import { openObject } from './open-object.js';

/** Checks a {@link BenchmarkFailure}. */
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
