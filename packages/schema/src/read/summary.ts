import { z } from 'zod';
import { count, nonNegative, openObject } from './open-object.js';

/** Checks a {@link DurationInterval}. */
export const durationIntervalSchema = openObject({
  lowerNs: nonNegative,
  upperNs: nonNegative,
  /** Confidence, for example .95. */
  level: z.number().gt(0).lt(1),
  /**
   * What was taken as independent: `launch` holds for the next process too; `sample` says nothing of effects that differ
   * from process to process.
   */
  unit: z.enum(['launch', 'sample']),
  /** How it was computed, for example `student-t of launch centres`. */
  method: z.string(),
}).meta({ id: 'DurationInterval', description: 'A confidence interval, in nanoseconds.' });

/** Checks a {@link Outliers}. */
export const outliersSchema = openObject({
  lowSevere: count,
  lowMild: count,
  highMild: count,
  highSevere: count,
}).meta({ id: 'Outliers' });

/** Checks a {@link DurationSummary}. */
export const durationSummarySchema = openObject({
  /** The headline: the median of the launches' medians (of the samples, where there is one launch). */
  medianNs: nonNegative,
  /** Over all iterations. */
  meanNs: nonNegative,
  minNs: nonNegative,
  maxNs: nonNegative,
  standardDeviationNs: nonNegative,
  /** Unscaled; times 1.4826 it estimates the standard deviation of normal data. */
  medianAbsoluteDeviationNs: nonNegative,
  quantilesNs: openObject({
    p5: nonNegative,
    p25: nonNegative,
    p75: nonNegative,
    p95: nonNegative,
    p99: nonNegative,
  }),
  /** `null` where there are too few samples to give one. */
  interval: durationIntervalSchema.nullable(),
  throughputOpsPerSec: nonNegative,
  launchCount: count,
  sampleCount: count,
  iterationCount: count,
  outliers: outliersSchema,
}).meta({ id: 'DurationSummary', description: 'Durations of one operation, in nanoseconds.' });
