import type { z } from 'zod';
import type { durationIntervalSchema, durationSummarySchema, outliersSchema } from './read/summary.js';

/** A confidence interval of the headline duration. */
export type DurationInterval = z.infer<typeof durationIntervalSchema>;

/** Outliers by Tukey's fences (1.5 and 3 interquartile ranges). They are counted, never removed. */
export type Outliers = z.infer<typeof outliersSchema>;

/** Durations of one operation over all launches of a benchmark. */
export type DurationSummary = z.infer<typeof durationSummarySchema>;
