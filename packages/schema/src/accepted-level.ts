import type { z } from 'zod';
import type { acceptedChangeSchema, acceptedLevelSchema } from './read/accepted-level.js';

/** How one metric moved, from what the baseline had to what was accepted, in the metric's unit. */
export type AcceptedChange = z.infer<typeof acceptedChangeSchema>;

/** A change of a benchmark that somebody accepted: who, when, of which code, and why. */
export type AcceptedLevel = z.infer<typeof acceptedLevelSchema>;
