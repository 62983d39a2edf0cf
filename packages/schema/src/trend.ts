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
  /** The level since the last change, and the first run at it. */
  currentLevel: z.number().nullable(),
  since: seriesPointSchema.nullable(),
  /** Relative change a run, from a robust line through the current level; `null` for too few points. */
  slopePerRun: z.number().nullable(),
  /** Robust relative spread around the levels: .02 is 2 %. */
  volatility: z.number().nullable(),
  changePoints: z.array(changePointSchema),
  /** The specification's summary of the series. */
  summary: openObject({
    sampleCount: count,
    average: z.number().nullable(),
    minimum: z.number().nullable(),
    maximum: z.number().nullable(),
  }),
  points: z.array(seriesPointSchema),
}).meta({ id: 'Trend' });

export type Trend = z.infer<typeof trendSchema>;
