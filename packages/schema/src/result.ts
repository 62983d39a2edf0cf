import type { z } from 'zod';
import type {
  concurrentSchema,
  failedResultSchema,
  latencySchema,
  measuredResultSchema,
} from './read/result.js';

/** Durations of single operations while several were in flight. */
export type Latency = z.infer<typeof latencySchema>;

/** What running several operations at once came to. */
export type Concurrent = z.infer<typeof concurrentSchema>;

/** The result of a benchmark that was measured, with its samples. */
export type MeasuredResult = z.infer<typeof measuredResultSchema>;

/** The result of a benchmark that failed: what was measured until then, and the failure. */
export type FailedResult = z.infer<typeof failedResultSchema>;

/** The outcome of one benchmark. */
export type BenchmarkResult = MeasuredResult | FailedResult;
