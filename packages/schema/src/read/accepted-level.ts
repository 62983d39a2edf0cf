import { z } from 'zod';
import { type MetricName, metricNames } from '../metric.js';
import { revisionSchema } from './environment.js';
import { openObject, utcTime } from './open-object.js';

/** Checks a {@link AcceptedChange}. */
export const acceptedChangeSchema = openObject({
  metric: z.enum(metricNames as [MetricName, ...MetricName[]]),
  /** `null` where there is no value. */
  from: z.number().nullable(),
  to: z.number().nullable(),
}).meta({ id: 'AcceptedChange' });

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

/** Checks a {@link AcceptedLevel}. */
export const acceptedLevelSchema = openObject(acceptedShape).meta({
  id: 'AcceptedLevel',
  description: 'A change of a benchmark that somebody accepted, with the reason.',
});
