import type { z } from 'zod';
import type { pairsComparisonSchema } from './read/pairs-comparison.js';

/** Two checkouts judged on rounds that they measured in turns: a comparison, and what each benchmark took. */
export type PairsComparison = z.infer<typeof pairsComparisonSchema>;
