import { z } from 'zod';
import { eventSuspects, notJudgedReasons } from '../trend-overview.js';
import { SCHEMA_VERSION } from '../version.js';
import { count, openObject, utcTime } from './open-object.js';
import { trendSchema } from './trend.js';

/** Checks a {@link LevelEvent}. */
export const levelEventSchema = openObject({
  machine: z.string(),
  branch: z.string().nullable(),
  runId: z.string(),
  at: utcTime,
  commit: z.string().nullable(),
  /** Which of the trends, and which of its change points. */
  members: z.array(openObject({ trendIndex: count, changeIndex: count })),
  /** Benchmarks that moved; a benchmark counts once. */
  movedCount: count,
  /** Benchmarks of the machine and branch that were measured on both sides and long enough to be judged. */
  comparableCount: count,
  /**
   * `'machine'` where at least half of the comparable benchmarks, and three or more, moved while the commit stayed the same;
   * `'code-or-machine'` where so many moved and the commit changed with them or is not known; `null` for fewer.
   */
  suspect: z.enum(eventSuspects).nullable(),
}).meta({ id: 'LevelEvent' });

/** Checks a {@link TrendCensus}. */
export const trendCensusSchema = openObject({
  falseDiscoveryRate: z.number().gt(0).lt(1),
  judgedCount: count,
  notJudged: z.array(openObject({ trendIndex: count, reason: z.enum(notJudgedReasons), sampleCount: count })),
  /** For each trend whether its change or slide stands in the family. */
  confirmed: z.array(z.boolean()),
  /** For each trend the smallest p value of its changes and slide, adjusted for the family; 1 without any, `null` if not judged. */
  adjustedPValues: z.array(z.number().min(0).max(1).nullable()),
}).meta({ id: 'TrendCensus' });

/** Checks a {@link TrendOverview}. */
export const trendOverviewSchema = openObject({
  kind: z.literal('trend-overview'),
  schemaVersion: z.literal(SCHEMA_VERSION),
  trends: z.array(trendSchema),
  events: z.array(levelEventSchema),
  census: trendCensusSchema,
}).meta({ id: 'TrendOverview' });
