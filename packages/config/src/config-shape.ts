import { parseDuration } from '@benchline/format';
import { type MetricName, metricNames } from '@benchline/schema';
import { z } from 'zod';
import { budgetShape } from './budget-shape.js';
import { targetShape } from './target-shape.js';

const text = z.string().min(1, 'is empty');
const globs = z.array(text);

/** Nanoseconds from a text such as `'400ms'`, above zero. */
const duration = z
  .string({ error: "is no text with a unit, such as '400ms'" })
  .transform((given, context) => {
    try {
      const durationNs = parseDuration(given);
      if (durationNs > 0) return durationNs;
    } catch {
      // Told below, in the same words.
    }
    context.addIssue({
      code: 'custom',
      message: `is ${JSON.stringify(given)}, not a duration above zero such as '400ms'`,
    });
    return z.NEVER;
  });

const share = z
  .number({ error: 'is no number' })
  .gt(0, 'must be above 0, for example .01 for 1 %')
  .lt(1, 'must be below 1, for example .01 for 1 %');

const tolerance = z.number({ error: 'is no number, for example .1 for 10 %' }).min(0, 'must be at least 0');

/** Something for each metric that is named; a field that is there and undefined counts as left out. */
const byMetric = <Schema extends z.ZodType>(shapeOf: (metric: MetricName) => Schema) =>
  z
    .strictObject(Object.fromEntries(metricNames.map((metric) => [metric, shapeOf(metric).optional()])))
    .transform((named) => {
      const given = Object.entries(named).filter(([, value]) => value !== undefined);
      return Object.fromEntries(given) as { [Metric in MetricName]?: z.output<Schema> };
    });

const wholeNumber = z
  .number({ error: 'is no number' })
  .int('is no whole number')
  .min(1, 'must be at least 1');

/** The shape of an entry of `overrides`. */
export const overrideShape = z.strictObject({
  match: text,
  tolerance: tolerance.optional(),
  tolerances: byMetric(() => tolerance).optional(),
  targets: byMetric(targetShape).optional(),
});

/** The shape of a configuration. Durations become nanoseconds, targets become limits in the unit of their metric. */
export const configShape = z.strictObject({
  include: globs.min(1, 'is empty, so nothing would be measured').optional(),
  exclude: globs.optional(),
  directory: text.optional(),
  baseline: text.optional(),
  launches: z
    .number({ error: 'is no number' })
    .int('is no whole number')
    .min(1, 'must be at least 1')
    .max(1000, 'must be at most 1000')
    .optional(),
  time: duration.optional(),
  warmup: duration.optional(),
  timeout: duration.optional(),
  fileTimeout: duration.optional(),
  precision: share.optional(),
  tolerance: tolerance.optional(),
  tolerances: byMetric(() => tolerance).optional(),
  level: share.optional(),
  budgets: z.record(text, budgetShape).optional(),
  overrides: z.array(overrideShape).optional(),
  nodeFlags: z.array(z.string().startsWith('-', 'is no flag: flags start with "-"')).optional(),
  history: z
    .strictObject({ keepLast: wholeNumber.optional(), keepDaily: wholeNumber.optional() })
    .refine(({ keepLast, keepDaily }) => keepLast !== undefined || keepDaily !== undefined, {
      error: 'says neither `keepLast` nor `keepDaily`',
    })
    .optional(),
  report: z.strictObject({ output: text.optional() }).optional(),
});
