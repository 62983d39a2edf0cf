import type { z } from 'zod';
import type {
  changePointSchema,
  driftSchema,
  metricSeriesSchema,
  seriesPointSchema,
  seriesRunSchema,
  trendChangeSchema,
  trendSchema,
} from './read/trend.js';

/** In which direction a benchmark went, in the metric's own sense. */
export const trendDirections = ['improving', 'degrading', 'stable', 'unknown'] as const;

/** One of {@link trendDirections}. */
export type TrendDirection = (typeof trendDirections)[number];

/** One run's value in a series. */
export type SeriesPoint = z.infer<typeof seriesPointSchema>;

/** One metric of one benchmark on one machine and branch, oldest first. */
export type MetricSeries = z.infer<typeof metricSeriesSchema>;

/** Where a series moved to a new level. */
export type ChangePoint = z.infer<typeof changePointSchema>;

/** A run by which a place in a series is known. */
export type SeriesRun = z.infer<typeof seriesRunSchema>;

/** A change of level with the runs that it lies between. */
export type TrendChange = z.infer<typeof trendChangeSchema>;

/** How the points since the last change go: around one level, or along a slow slide. */
export const trendCourses = ['level', 'slide'] as const;

/** One of {@link trendCourses}. */
export type TrendCourse = (typeof trendCourses)[number];

/** A robust line through the points since the last change, as a share of their level. */
export type Drift = z.infer<typeof driftSchema>;

/** What became of one metric of one benchmark over its history. */
export type Trend = z.infer<typeof trendSchema>;
