import type { z } from 'zod';
import type { MetricName } from './metric.js';
import type { budgetOutcomeSchema } from './read/budget.js';
import type { Target } from './target.js';

/** The metrics whose values may be added up over benchmarks. */
export const budgetMetrics = [
  'durationNs',
  'cpuNsPerOp',
  'allocatedBytesPerOp',
  'retainedBytesPerOp',
] as const satisfies readonly MetricName[];

/** One of {@link budgetMetrics}. */
export type BudgetMetric = (typeof budgetMetrics)[number];

/** A limit on the sum of a metric over several benchmarks, such as "all of startup under 300 ms". */
export interface Budget extends Target {
  readonly name: string;
  /** Which benchmarks count: ids or names, exactly or with `*` for any run of characters. */
  readonly match: readonly string[];
  readonly metric: BudgetMetric;
}

/** A budget and what became of it. */
export type BudgetOutcome = z.infer<typeof budgetOutcomeSchema>;
