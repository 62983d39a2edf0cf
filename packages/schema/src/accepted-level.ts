import { z } from 'zod';
import { revisionSchema } from './environment.js';
import { type MetricName, metricNames } from './metric.js';
import { openObject, utcTime } from './open-object.js';

/** How one metric moved, from what the baseline had to what was accepted, in the metric's unit. */
export const acceptedChangeSchema = openObject({
  metric: z.enum(metricNames as [MetricName, ...MetricName[]]),
  /** `null` where there is no value. */
  from: z.number().nullable(),
  to: z.number().nullable(),
}).meta({ id: 'AcceptedChange' });

export type AcceptedChange = z.infer<typeof acceptedChangeSchema>;

/** What an acceptance and the comparison that follows it share. */
export const acceptedShape = {
  id: z.string(),
  name: z.string(),
  reason: z.string().min(1),
  acceptedBy: z.string(),
  acceptedAt: utcTime,
  /** Of the code that was measured. */
  revision: revisionSchema,
  changes: z.array(acceptedChangeSchema),
};

/** A change of a benchmark that somebody accepted: who, when, of which code, and why. */
export const acceptedLevelSchema = openObject(acceptedShape).meta({
  id: 'AcceptedLevel',
  description: 'A change of a benchmark that somebody accepted, with the reason.',
});

export type AcceptedLevel = z.infer<typeof acceptedLevelSchema>;
