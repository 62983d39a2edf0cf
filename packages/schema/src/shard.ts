import type { z } from 'zod';
import type { shardSchema } from './read/shard.js';

/** One of several parts that suites are split into, so that each can be measured on a machine of its own. */
export type Shard = z.infer<typeof shardSchema>;

/** A shard as people write it: `2/4`. */
export function shardText({ index, count }: Shard): string {
  return `${index}/${count}`;
}
