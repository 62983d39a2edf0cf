import { z } from 'zod';
import { openObject } from './open-object.js';

/** Checks a {@link Shard}. */
export const shardSchema = openObject({
  /** From 1 to `count`. */
  index: z.number().int().min(1),
  count: z.number().int().min(1),
})
  .refine(({ index, count }) => index <= count, 'the index is larger than the count')
  .meta({ id: 'Shard', description: 'One of several parts that suites are split into.' });
