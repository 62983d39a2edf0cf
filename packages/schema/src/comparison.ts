import { z } from 'zod';
import { acceptedLevelSchema } from './accepted-level.js';
import { budgetOutcomeSchema } from './budget.js';
import { type MetricName, metricNames } from './metric.js';
import { count, nonNegative, openObject, utcTime } from './open-object.js';
import { targetOutcomeSchema } from './target.js';
import { SCHEMA_VERSION } from './version.js';
import { warningSchema } from './warning.js';

/** What a comparison of one metric of one benchmark came to. */
export const verdicts = [
  'regression',
  'improvement',
  'unchanged',
  'inconclusive',
  'incomparable',
  'new',
  'missing',
] as const;

export type Verdict = (typeof verdicts)[number];

/** Why a verdict could not be given, or was not what the numbers alone suggest. */
export const verdictReasons = [
  'failed',
  'baseline-failed',
  'not-measured',
  'different-environment',
  'parameters-changed',
  'too-few-launches',
  'too-noisy',
  'zero-baseline',
  'one-process',
  'run-spread-unknown',
  'not-confirmed',
] as const;

export type VerdictReason = (typeof verdictReasons)[number];

/** A confidence interval of the ratio current / baseline. */
export const ratioIntervalSchema = openObject({
  lower: nonNegative,
  upper: nonNegative,
  level: z.number().gt(0).lt(1),
}).meta({ id: 'RatioInterval' });

export type RatioInterval = z.infer<typeof ratioIntervalSchema>;

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

/** The judgement of two sets of samples. A ratio above 1 is slower. */
export const sampleComparisonSchema = openObject(judgementShape).meta({ id: 'SampleComparison' });

export type SampleComparison = z.infer<typeof sampleComparisonSchema>;

/** One metric of one benchmark, current against baseline. */
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

export type ComparisonResult = z.infer<typeof comparisonResultSchema>;

const comparedRunSchema = openObject({
  id: z.string(),
  startedAt: utcTime,
  commit: z.string().nullable(),
  branch: z.string().nullable(),
}).meta({ id: 'ComparedRun' });

/** What the environments allow: a verdict that may fail a build, one to read, or none. */
export const environmentActions = ['gate', 'advise', 'refuse'] as const;

export type EnvironmentAction = (typeof environmentActions)[number];

/** A run judged against a baseline: the whole family of its benchmarks. */
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

export type Comparison = z.infer<typeof comparisonSchema>;
