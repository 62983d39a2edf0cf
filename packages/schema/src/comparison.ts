import type { z } from 'zod';
import type {
  comparisonResultSchema,
  comparisonSchema,
  ratioIntervalSchema,
  sampleComparisonSchema,
} from './read/comparison.js';

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

/** One of {@link verdicts}. */
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
  'preempted',
] as const;

/** One of {@link verdictReasons}. */
export type VerdictReason = (typeof verdictReasons)[number];

/** A confidence interval of the ratio current / baseline. */
export type RatioInterval = z.infer<typeof ratioIntervalSchema>;

/** The judgement of two sets of samples. A ratio above 1 is slower. */
export type SampleComparison = z.infer<typeof sampleComparisonSchema>;

/** One metric of one benchmark, current against baseline. */
export type ComparisonResult = z.infer<typeof comparisonResultSchema>;

/** What the environments allow: a verdict that may fail a build, one to read, or none. */
export const environmentActions = ['gate', 'advise', 'refuse'] as const;

/** One of {@link environmentActions}. */
export type EnvironmentAction = (typeof environmentActions)[number];

/** A run judged against a baseline: the whole family of its benchmarks. */
export type Comparison = z.infer<typeof comparisonSchema>;
