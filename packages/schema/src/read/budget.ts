import { z } from 'zod';
import { type MetricName, metricNames } from '../metric.js';
import { targetStatuses } from '../target.js';
import { openObject } from './open-object.js';

/** Checks a {@link BudgetOutcome}. */
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
