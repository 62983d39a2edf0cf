import { z } from 'zod';
import { pairStopReasons } from '../paired-rounds.js';
import { failureSchema } from './failure.js';
import { count, nonNegative, openObject, utcTime } from './open-object.js';
import { warningSchema } from './warning.js';

/** Checks a {@link PairedLaunch}. */
export const pairedLaunchSchema = openObject({
  /** Counts from 0 within its pair. */
  index: count,
  startedAt: utcTime,
  /** Iterations of one turn, the same for every side. */
  iterationsPerTurn: z.number().int().min(1),
  /** Whether every side's warm-up settled before its cap. */
  steady: z.boolean(),
  /** The processor that all sides were kept to; absent or `null` where they were not. */
  processor: count.nullable().optional(),
  /** Nanoseconds of one operation: for each round, in the order of measuring, one number a side. */
  rounds: z.array(z.array(nonNegative)),
  /** The same before measuring began. */
  warmupRounds: z.array(z.array(nonNegative)),
}).meta({ id: 'PairedLaunch', description: 'Sides that took turns in one launch of their processes.' });

/** Checks a {@link PairedRounds}. */
export const pairedRoundsSchema = openObject({
  /** The benchmark's id. */
  id: z.string(),
  sides: z.array(openObject({ name: z.string(), failure: failureSchema.nullable() })).min(2),
  mode: z.enum(['sync', 'async']),
  /** Whether all sides ran in one process, and so shared its type feedback. There is then one launch. */
  sharedProcess: z.boolean(),
  launches: z.array(pairedLaunchSchema),
  /** `null` while measuring goes on. */
  stopReason: z.enum(pairStopReasons).nullable(),
  /** Wall time spent, starting processes and warming up included. */
  spentNs: nonNegative,
  budgetNs: nonNegative,
  warnings: z.array(warningSchema),
}).meta({ id: 'PairedRounds', description: 'One benchmark measured on several sides in turns.' });
