import { z } from 'zod';
import { type MetricName, metricNames } from './metric.js';
import { openObject } from './open-object.js';
import { type Target, targetStatuses } from './target.js';

/** The metrics whose values may be added up over benchmarks. */
export const budgetMetrics = [
  'durationNs',
  'cpuNsPerOp',
  'allocatedBytesPerOp',
  'retainedBytesPerOp',
] as const satisfies readonly MetricName[];

export type BudgetMetric = (typeof budgetMetrics)[number];

/** A limit on the sum of a metric over several benchmarks, such as "all of startup under 300 ms". */
export interface Budget extends Target {
  readonly name: string;
  /** Which benchmarks count: ids or names, exactly or with `*` for any run of characters. */
  readonly match: readonly string[];
  readonly metric: BudgetMetric;
}

/** A budget and what became of it. */
export const budgetOutcomeSchema = openObject({
  name: z.string(),
  metric: z.enum(metricNames as [MetricName, ...MetricName[]]),
  target: z.number(),
  acceptance: z.number().nullable(),
  /** The sum over what was measured; `null` where nothing was. */
  value: z.number().nullable(),
  /** Of the sum; `null` where a part has none. */
  interval: openObject({ lower: z.number(), upper: z.number() }).nullable(),
  status: z.enum(targetStatuses),
  /** Ids of the benchmarks that count, in the order of the run. */
  benchmarks: z.array(z.string()),
  /** Ids of those among them that failed or were not measured: their share of the sum is missing. */
  unmeasured: z.array(z.string()),
}).meta({ id: 'BudgetOutcome', description: 'A limit on several benchmarks together.' });

export type BudgetOutcome = z.infer<typeof budgetOutcomeSchema>;
