import { z } from 'zod';
import { type MetricName, metricNames } from './metric.js';
import { count, openObject, utcTime } from './open-object.js';

/** In which direction a benchmark went, in the metric's own sense. */
export const trendDirections = ['improving', 'degrading', 'stable', 'unknown'] as const;

export type TrendDirection = (typeof trendDirections)[number];

/** One run's value in a series. */
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

export type SeriesPoint = z.infer<typeof seriesPointSchema>;

/** One metric of one benchmark on one machine and branch, oldest first. */
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

export type MetricSeries = z.infer<typeof metricSeriesSchema>;

/** Where a series moved to a new level. */
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

export type ChangePoint = z.infer<typeof changePointSchema>;

/** A run by which a place in a series is known. */
export const seriesRunSchema = openObject({
  runId: z.string(),
  at: utcTime,
  commit: z.string().nullable(),
}).meta({ id: 'SeriesRun' });

export type SeriesRun = z.infer<typeof seriesRunSchema>;

/** A change of level with the runs that it lies between. */
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

export type TrendChange = z.infer<typeof trendChangeSchema>;

/** How the points since the last change go: around one level, or along a slow slide. */
export const trendCourses = ['level', 'slide'] as const;

export type TrendCourse = (typeof trendCourses)[number];

/** A robust line through the points since the last change, as a share of their level. */
export const driftSchema = openObject({
  slopePerRun: z.number(),
  /** The interval of the slope, allowing for autocorrelation. */
  lower: z.number(),
  upper: z.number(),
  level: z.number(),
  /** Of no trend, allowing for autocorrelation. */
  pValue: z.number().min(0).max(1),
}).meta({ id: 'Drift' });

export type Drift = z.infer<typeof driftSchema>;

/** What became of one metric of one benchmark over its history. */
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

export type Trend = z.infer<typeof trendSchema>;
