import type { z } from 'zod';
import type { launchRecordSchema, launchSchema } from './read/launch.js';

/** Why a launch stopped taking samples. */
export const stopReasons = ['precision', 'time', 'iterations', 'interrupted'] as const;

/** One of {@link stopReasons}. */
export type StopReason = (typeof stopReasons)[number];

/** The raw measurements of one process launch. */
export type Launch = z.infer<typeof launchSchema>;

/** One process launch without its samples: what baselines and history keep. */
export type LaunchRecord = z.infer<typeof launchRecordSchema>;
