import { z } from 'zod';
import { type MetricName, metricNames } from '../metric.js';
import { trendCourses, trendDirections } from '../trend.js';
import { count, openObject, utcTime } from './open-object.js';

/** Checks a {@link SeriesPoint}. */
export const seriesPointSchema = openObject({
  runId: z.string(),
  at: utcTime,
  commit: z.string().nullable(),
  /** `null` where the benchmark was not measured or failed in that run. */
  value: z.number().nullable(),
  /** The interval of the value, where known. */
  lower: z.number().nullable(),
  upper: z.number().nullable(),
}).meta({ id: 'SeriesPoint' });

/** Checks a {@link MetricSeries}. */
export const metricSeriesSchema = openObject({
  id: z.string(),
  name: z.string(),
  suite: z.array(z.string()),
  metric: z.enum(metricNames as [MetricName, ...MetricName[]]),
  /** What the machine is; another machine is another series. */
  machine: z.string(),
  branch: z.string().nullable(),
  points: z.array(seriesPointSchema),
}).meta({ id: 'MetricSeries' });

/** Checks a {@link ChangePoint}. */
export const changePointSchema = openObject({
  /** The first point of the new level, counted in the series from 0. */
  index: count,
  /** The first and the last index that the change may be at. */
  indexInterval: openObject({ lower: count, upper: count }),
  before: z.number(),
  after: z.number(),
  /** (after − before) / |before|; `null` where before is 0. */
  relativeChange: z.number().nullable(),
  relativeChangeInterval: openObject({ lower: z.number(), upper: z.number(), level: z.number() }).nullable(),
  /** Corrected for having searched all splits. */
  pValue: z.number().min(0).max(1),
}).meta({ id: 'ChangePoint' });

/** Checks a {@link SeriesRun}. */
export const seriesRunSchema = openObject({
  runId: z.string(),
  at: utcTime,
  commit: z.string().nullable(),
}).meta({ id: 'SeriesRun' });

/** Checks a {@link TrendChange}. */
export const trendChangeSchema = openObject({
  ...changePointSchema.shape,
  /** The run at which the new level most probably begins. */
  firstRun: seriesRunSchema,
  /**
   * The change came after the run `after` and not later than the run `upTo`: with git, `after.commit..upTo.commit`, which
   * includes the commits that were not measured.
   */
  range: openObject({ after: seriesRunSchema, upTo: seriesRunSchema }),
}).meta({ id: 'TrendChange' });

/** Checks a {@link Drift}. */
export const driftSchema = openObject({
  slopePerRun: z.number(),
  /** The interval of the slope, allowing for autocorrelation. */
  lower: z.number(),
  upper: z.number(),
  level: z.number(),
  /** Of no trend, allowing for autocorrelation. */
  pValue: z.number().min(0).max(1),
}).meta({ id: 'Drift' });

/** Checks a {@link Trend}. */
export const trendSchema = openObject({
  id: z.string(),
  name: z.string(),
  suite: z.array(z.string()),
  metric: z.enum(metricNames as [MetricName, ...MetricName[]]),
  machine: z.string(),
  branch: z.string().nullable(),
  direction: z.enum(trendDirections),
  /** How the direction was found. */
  method: z.string(),
  /** The level since the last change, where a slide has come to; and the first run since that change. */
  currentLevel: z.number().nullable(),
  since: seriesPointSchema.nullable(),
  /** `null` for too few points. */
  course: z.enum(trendCourses).nullable(),
  drift: driftSchema.nullable(),
  /** The slope of `drift`: relative change a run; `null` for too few points. */
  slopePerRun: z.number().nullable(),
  /** Robust relative spread around the levels: .02 is 2 %. */
  volatility: z.number().nullable(),
  /** The relative change that would be found in four of five cases, once ten runs show it; `null` for too few points. */
  detectableEffect: z.number().min(0).nullable(),
  changePoints: z.array(trendChangeSchema),
  /** The specification's summary of the series. */
  summary: openObject({
    sampleCount: count,
    average: z.number().nullable(),
    minimum: z.number().nullable(),
    maximum: z.number().nullable(),
    /** For times and throughputs. */
    averageOpsPerSec: z.number().nullable(),
    /** Of the same runs; `null` where it was not measured, or not given. */
    averageRssDeltaBytes: z.number().nullable(),
  }),
  /** How many points the series has; `points` are the newest of them, the ones that were looked at. */
  availablePointCount: count,
  points: z.array(seriesPointSchema),
}).meta({ id: 'Trend' });
