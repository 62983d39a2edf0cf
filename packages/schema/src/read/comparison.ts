import { z } from 'zod';
import { environmentActions, type Verdict, verdictReasons, verdicts } from '../comparison.js';
import { type MetricName, metricNames } from '../metric.js';
import { SCHEMA_VERSION } from '../version.js';
import { acceptedLevelSchema } from './accepted-level.js';
import { budgetOutcomeSchema } from './budget.js';
import { count, nonNegative, openObject, utcTime } from './open-object.js';
import { targetOutcomeSchema } from './target.js';
import { warningSchema } from './warning.js';

/** Checks a {@link RatioInterval}. */
export const ratioIntervalSchema = openObject({
  lower: nonNegative,
  upper: nonNegative,
  level: z.number().gt(0).lt(1),
}).meta({ id: 'RatioInterval' });

const judgementShape = {
  verdict: z.enum(verdicts),
  reason: z.enum(verdictReasons).nullable(),
  /** current / baseline; `null` where there is none. */
  ratio: nonNegative.nullable(),
  interval: ratioIntervalSchema.nullable(),
  /** The smallest relative change worth a word: .1 is 10 %. */
  tolerance: nonNegative,
  /** Of no change, before the correction for the family. */
  pValue: z.number().min(0).max(1).nullable(),
  /**
   * For `inconclusive`: how many more launches would probably settle it; `null` where no number is known to. Against a
   * stored baseline they are launches of the current side alone, of a pair they are launches of both.
   */
  launchesNeeded: count.nullable(),
  /** How it was judged, in words. */
  method: z.string(),
};

/** Checks a {@link SampleComparison}. */
export const sampleComparisonSchema = openObject(judgementShape).meta({ id: 'SampleComparison' });

/** Checks a {@link ComparisonResult}. */
export const comparisonResultSchema = openObject({
  id: z.string(),
  package: z.string(),
  suite: z.array(z.string()),
  name: z.string(),
  metric: z.enum(metricNames as [MetricName, ...MetricName[]]),
  baselineValue: z.number().nullable(),
  currentValue: z.number().nullable(),
  /** After the correction for the family (Benjamini and Hochberg); `null` where nothing was tested. */
  adjustedPValue: z.number().min(0).max(1).nullable(),
  ...judgementShape,
  /** For a regression that a second batch of launches was asked about: whether it held. */
  confirmed: z.boolean().optional(),
  /** What the reader should know of this row, such as a baseline that is too noisy for its tolerance. */
  warnings: z.array(warningSchema).optional(),
}).meta({ id: 'ComparisonResult' });

const comparedRunSchema = openObject({
  id: z.string(),
  startedAt: utcTime,
  commit: z.string().nullable(),
  branch: z.string().nullable(),
}).meta({ id: 'ComparedRun' });

/** Checks a {@link Comparison}. */
export const comparisonSchema = openObject({
  kind: z.literal('comparison'),
  schemaVersion: z.literal(SCHEMA_VERSION),
  baseline: comparedRunSchema,
  current: comparedRunSchema,
  environment: openObject({
    match: z.enum(['same', 'similar', 'different']),
    action: z.enum(environmentActions),
    differences: z.array(
      openObject({ field: z.string(), baseline: z.string(), current: z.string(), severe: z.boolean() }),
    ),
  }),
  /** The rule that judged. */
  policy: openObject({ name: z.string(), level: z.number().gt(0).lt(1), tolerance: nonNegative.nullable() }),
  counts: openObject(
    Object.fromEntries(verdicts.map((verdict) => [verdict, count])) as Record<Verdict, typeof count>,
  ),
  results: z.array(comparisonResultSchema),
  /** Levels that were accepted since the baseline was saved, and that stood in it for the older ones. */
  accepted: z.array(acceptedLevelSchema).optional(),
  /** The current run's targets, per benchmark. */
  targets: z.array(openObject({ id: z.string(), name: z.string(), outcome: targetOutcomeSchema })),
  /** Limits on several benchmarks of the current run together. */
  budgets: z.array(budgetOutcomeSchema).optional(),
}).meta({
  id: 'Comparison',
  title: 'Benchline comparison',
  description: 'A run judged against a baseline.',
});
