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

/** Quantiles 1 % to 99 % of one side. */
export interface DistributionSide {
  readonly label: string;
  readonly quantilesNs: readonly number[];
  readonly medianNs: number;
}

/** How the samples of a benchmark are spread, beside those of the baseline. */
export interface DistributionChart extends ChartWords {
  /** Where the axis ends: what is slower lies outside; `null` where all fit. */
  readonly ceilingNs: number | null;
  readonly current: DistributionSide;
  readonly baseline: DistributionSide | null;
}

/** One run of a history. */
export interface HistoryPoint {
  /** Which run, counted from 0. */
  readonly index: number;
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
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
  readonly points: readonly HistoryPoint[];
  readonly levels: readonly HistoryLevel[];
  readonly changes: readonly HistoryChange[];
  readonly firstDay: string;
  readonly lastDay: string;
}
