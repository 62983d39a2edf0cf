import type { MetricName, MetricUnit } from '@benchline/schema';

/** What every chart says in words: its name, what is seen in it, and how to read it. */
interface ChartWords {
  readonly title: string;
  /** What a person would tell of it who cannot show it. */
  readonly sentence: string;
  /** How to read it, and what was left out. */
  readonly caption: string;
}

/** The samples of one launch, thinned. */
export interface LaunchSamples {
  readonly label: string;
  readonly positions: readonly number[];
  readonly valuesNs: readonly number[];
  /** How many were measured. */
  readonly measured: number;
}

/** Samples in the order of measuring, launch beside launch. */
export interface SamplesChart extends ChartWords {
  readonly launches: readonly LaunchSamples[];
  readonly medianNs: number;
  /** Samples above are drawn at the upper edge; `null` where all fit. */
  readonly ceilingNs: number | null;
}

/** Quantiles 1 % to 99 % of one side, averaged over launches, and its extremes. */
export interface DistributionSide {
  readonly label: string;
  readonly quantilesNs: readonly number[];
  readonly medianNs: number;
  readonly minNs: number;
  readonly maxNs: number;
  readonly sampleCount: number;
}

/** How the samples of a benchmark are spread, beside those of the baseline. */
export interface DistributionChart extends ChartWords {
  /** Where the axis ends: what is slower lies outside; `null` where all fit. */
  readonly ceilingNs: number | null;
  readonly current: DistributionSide;
  readonly baseline: DistributionSide | null;
}

/** The measured runs of a history, oldest first, column by column. */
export interface HistoryPoints {
  /** Which point of the series, counted from 0; places without a point were not measured. */
  readonly index: readonly number[];
  /** Which run of the report's runs. */
  readonly run: readonly number[];
  readonly values: readonly number[];
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
}

/** Where a history moved to another level. */
export interface HistoryChange {
  readonly index: number;
  readonly label: string;
  /** What happened, with commit and date. */
  readonly sentence: string;
  readonly tone: 'worse' | 'better' | 'plain';
}

/** A stretch of a history at one level. */
export interface HistoryLevel {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** One metric over the runs of a history. */
export interface HistoryChart extends ChartWords {
  readonly metric: MetricName;
  readonly unit: MetricUnit;
  readonly runCount: number;
  readonly points: HistoryPoints;
  readonly levels: readonly HistoryLevel[];
  readonly changes: readonly HistoryChange[];
  readonly firstDay: string;
  readonly lastDay: string;
}

/** Readings of one launch's process over time. */
export interface LaunchReadings {
  readonly label: string;
  /** Since the launch started. */
  readonly atMs: readonly number[];
  readonly values: readonly number[];
}

/** What the measured processes took over time: resident memory or processor time. */
export interface ReadingsChart extends ChartWords {
  readonly unit: 'bytes' | 'percent';
  readonly launches: readonly LaunchReadings[];
}
