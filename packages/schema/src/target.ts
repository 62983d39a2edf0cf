import type { z } from 'zod';
import type { targetOutcomeSchema, targetSchema } from './read/target.js';

/** What an absolute limit came to. `unsettled`: the interval holds the limit, so it cannot be told. */
export const targetStatuses = ['met', 'accepted', 'missed', 'unsettled'] as const;

/** One of {@link targetStatuses}. */
export type TargetStatus = (typeof targetStatuses)[number];

/** A limit on a metric, in the metric's own unit: what is wanted, and what is still acceptable. */
export type Target = z.infer<typeof targetSchema>;

/** A limit and what became of it. */
export type TargetOutcome = z.infer<typeof targetOutcomeSchema>;
