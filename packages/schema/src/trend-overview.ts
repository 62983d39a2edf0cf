import type { z } from 'zod';
import type { levelEventSchema, trendCensusSchema, trendOverviewSchema } from './read/trend-overview.js';

/** What is suspected where many benchmarks of a machine move at once. */
export const eventSuspects = ['machine', 'code-or-machine'] as const;

/** One of {@link eventSuspects}. */
export type EventSuspect = (typeof eventSuspects)[number];

/** Changes of level that fall on the same run, commit and machine. */
export type LevelEvent = z.infer<typeof levelEventSchema>;

/** Why a series was not judged. */
export const notJudgedReasons = ['empty', 'too-short'] as const;

/** One of {@link notJudgedReasons}. */
export type NotJudgedReason = (typeof notJudgedReasons)[number];

/** What was judged and what was not, and which changes stand among all series judged. */
export type TrendCensus = z.infer<typeof trendCensusSchema>;

/** The trends of a history with what they have in common. */
export type TrendOverview = z.infer<typeof trendOverviewSchema>;
