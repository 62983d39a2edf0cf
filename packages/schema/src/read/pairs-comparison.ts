import { z } from 'zod';
import { pairStopReasons } from '../paired-rounds.js';
import { comparisonSchema } from './comparison.js';
import { count, nonNegative, openObject } from './open-object.js';

/** How much was measured of one benchmark, and why no more. */
export const pairSpentSchema = openObject({
  id: z.string(),
  launches: count,
  rounds: count,
  /** `settled`: the verdict was certain enough; `budget`: the time was spent; or it was interrupted, or failed. */
  stopReason: z.enum(pairStopReasons).nullable(),
  spentNs: nonNegative,
  budgetNs: nonNegative,
}).meta({ id: 'PairSpent' });

/** Checks a {@link PairsComparison}. */
export const pairsComparisonSchema = comparisonSchema.extend({ pairs: z.array(pairSpentSchema) }).meta({
  id: 'PairsComparison',
  title: 'Benchline comparison of interleaved pairs',
  description: 'Two checkouts judged on rounds that they measured in turns.',
});
