import { z } from 'zod';
import { openObject } from './open-object.js';

/** Checks a {@link Warning}. */
export const warningSchema = openObject({
  code: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
}).meta({ id: 'Warning', description: 'A code and the arguments that its words need.' });
