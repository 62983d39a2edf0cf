import type { z } from 'zod';
import type { pairedLaunchSchema, pairedRoundsSchema } from './read/paired-rounds.js';

/** Why measuring in turns came to its end. */
export const pairStopReasons = ['settled', 'budget', 'interrupted', 'failed'] as const;

/** One of {@link pairStopReasons}. */
export type PairStopReason = (typeof pairStopReasons)[number];

/** One launch of all sides: processes that were started together and took turns. */
export type PairedLaunch = z.infer<typeof pairedLaunchSchema>;

/**
 * One benchmark measured on two or more sides that took turns, so that what the machine does hits all alike. The first
 * side is the baseline.
 */
export type PairedRounds = z.infer<typeof pairedRoundsSchema>;
