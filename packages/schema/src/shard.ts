import { z } from 'zod';
import { openObject } from './open-object.js';

/** One of several parts that suites are split into, so that each can be measured on a machine of its own. */
export const shardSchema = openObject({
  /** From 1 to `count`. */
  index: z.number().int().min(1),
  count: z.number().int().min(1),
})
  .refine(({ index, count }) => index <= count, 'the index is larger than the count')
  .meta({ id: 'Shard', description: 'One of several parts that suites are split into.' });

export type Shard = z.infer<typeof shardSchema>;

/** A shard as people write it: `2/4`. */
export function shardText({ index, count }: Shard): string {
  return `${index}/${count}`;
}
