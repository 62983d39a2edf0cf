import type { z } from 'zod';
import type { benchmarkRunSchema, notRunSchema } from './read/run.js';

/** A benchmark that was found and not measured, with the reason. */
export type NotRun = z.infer<typeof notRunSchema>;

/** One execution of suites on one machine at one commit, with raw samples. */
export type BenchmarkRun = z.infer<typeof benchmarkRunSchema>;
