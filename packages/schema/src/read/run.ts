import { z } from 'zod';
import { runIdPattern } from '../identity.js';
import { SCHEMA_VERSION } from '../version.js';
import { environmentSchema } from './environment.js';
import { openObject, utcTime } from './open-object.js';
import { benchmarkResultSchema } from './result.js';
import { shardSchema } from './shard.js';
import { warningSchema } from './warning.js';

/** Checks a {@link NotRun}. */
export const notRunSchema = openObject({
  id: z.string(),
  reason: z.enum(['skip', 'todo', 'only-others', 'filtered', 'other-shard', 'interrupted']),
}).meta({ id: 'NotRun' });

/** What a run and its record share. */
export const runShape = {
  schemaVersion: z.literal(SCHEMA_VERSION),
  /** Sorts by time; also a file name. */
  id: z.string().regex(runIdPattern),
  startedAt: utcTime,
  endedAt: utcTime,
  environment: environmentSchema,
  /** The part of the suites that was measured, where they were measured in parts. */
  shard: shardSchema.optional(),
  /** The runs that were put together, oldest first, where there were several: repetitions, or shards. */
  sources: z
    .array(
      openObject({
        id: z.string().regex(runIdPattern),
        startedAt: utcTime,
        /** The part that the source measured, where it was a shard. */
        shard: shardSchema.optional(),
      }),
    )
    .optional(),
  /** Of the whole run: a busy or drifting machine. */
  warnings: z.array(warningSchema),
};

/** Checks a {@link BenchmarkRun}. */
export const benchmarkRunSchema = openObject({
  kind: z.literal('run'),
  ...runShape,
  notRun: z.array(notRunSchema),
  /** The files, folders or patterns that measuring was limited to, as they were named; absent where it was not. */
  paths: z.array(z.string()).optional(),
  results: z.array(benchmarkResultSchema),
}).meta({
  id: 'BenchmarkRun',
  title: 'Benchline run',
  description: 'One execution of suites on one machine at one commit, with raw samples.',
});
