import { z } from 'zod';
import { type MetricName, metricNames } from './metric.js';
import { openObject } from './open-object.js';

/** What an absolute limit came to. `unsettled`: the interval holds the limit, so it cannot be told. */
export const targetStatuses = ['met', 'accepted', 'missed', 'unsettled'] as const;

export type TargetStatus = (typeof targetStatuses)[number];

/** A limit on a metric, in the metric's own unit: what is wanted, and what is still acceptable. */
export const targetSchema = openObject({
  target: z.number(),
  acceptance: z.number().nullable(),
}).meta({ id: 'Target' });

export type Target = z.infer<typeof targetSchema>;

/** A limit and what became of it. */
export const targetOutcomeSchema = openObject({
  metric: z.enum(metricNames as [MetricName, ...MetricName[]]),
  target: z.number(),
  acceptance: z.number().nullable(),
  /** The measured value; `null` where the benchmark failed or the metric was not measured. */
  value: z.number().nullable(),
  status: z.enum(targetStatuses),
}).meta({ id: 'TargetOutcome', description: 'A limit on a metric, and what became of it.' });

export type TargetOutcome = z.infer<typeof targetOutcomeSchema>;
