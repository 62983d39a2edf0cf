import { z } from 'zod';
import { type MetricName, metricNames } from '../metric.js';
import { targetStatuses } from '../target.js';
import { openObject } from './open-object.js';

/** Checks a {@link Target}. */
export const targetSchema = openObject({
  target: z.number(),
  acceptance: z.number().nullable(),
}).meta({ id: 'Target' });

/** Checks a {@link TargetOutcome}. */
export const targetOutcomeSchema = openObject({
  metric: z.enum(metricNames as [MetricName, ...MetricName[]]),
  target: z.number(),
  acceptance: z.number().nullable(),
  /** The measured value; `null` where the benchmark failed or the metric was not measured. */
  value: z.number().nullable(),
  status: z.enum(targetStatuses),
}).meta({ id: 'TargetOutcome', description: 'A limit on a metric, and what became of it.' });
