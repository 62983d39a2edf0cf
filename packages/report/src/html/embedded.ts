import type { MetricUnit } from '@benchline/schema';
import type {
  Amount,
  BenchmarkView,
  FailureView,
  JudgementView,
  TargetView,
} from '../model/benchmark-view.js';
import type { HistoryChange, HistoryLevel } from '../model/chart-data.js';
import type { HistoryRun } from '../model/run-index.js';
import type { PackedNumbers } from './packed-numbers.js';

type Value = Pick<Amount, 'value'>;

/** The numbers of a benchmark, as the downloads of a page have them. */
export interface BenchmarkNumbers
  extends Pick<BenchmarkView, 'id' | 'package' | 'suite' | 'name' | 'parameters' | 'tags' | 'status'>,
    Pick<BenchmarkView, 'medianNs' | 'lowerNs' | 'upperNs'>,
    Readonly<Record<'throughput' | 'peakRss' | 'rssDelta' | 'allocated' | 'cpu', Value>> {
  readonly failure: Pick<FailureView, 'text'> | null;
  readonly targets: readonly Pick<TargetView, 'metric' | 'status'>[];
  readonly judgements: readonly JudgementNumbers[];
}

/** The numbers of a metric against the baseline. */
export interface JudgementNumbers
  extends Pick<JudgementView, 'metric' | 'verdict' | 'ratio' | 'lower' | 'upper' | 'tolerance'>,
    Pick<JudgementView, 'pValue' | 'adjustedPValue'>,
    Readonly<Record<'baseline' | 'current', Value>> {}

/** What the script of a page needs to know of the whole report. */
export interface EmbeddedReport {
  readonly title: string;
  /** In the order of the document, the worst first. */
  readonly rows: readonly EmbeddedRow[];
  readonly runs: readonly HistoryRun[];
  /** Rows of earlier changes of level, which the document does not hold: markup, encoded like all of the page's. */
  readonly moreChanges: string;
}

/** By what a row is found, filtered, grouped and sorted. */
export interface EmbeddedRow {
  readonly anchor: string;
  readonly id: string;
  readonly place: string;
  /** What the search looks into, in lower case. */
  readonly text: string;
  /** Which options of each choice it belongs to. */
  readonly choices: Readonly<Record<string, readonly number[]>>;
  /** By the columns' keys. */
  readonly sort: Readonly<Record<SortKey, number | null>>;
}

/** A column that can be sorted by, as its header names it. */
export type SortKey =
  | 'order'
  | 'severity'
  | 'ratio'
  | 'median'
  | 'throughput'
  | 'peakRss'
  | 'allocated'
  | 'cpu'
  | 'targets';

/** What the script of a page needs to know of one benchmark; read when its section comes near. */
export interface EmbeddedBenchmark {
  readonly numbers: BenchmarkNumbers;
  /** In the order of the section's figures. */
  readonly charts: readonly EmbeddedChart[];
  /** The section itself, where the document does not hold it: markup, encoded like all of the page's. */
  readonly section: string | null;
}

export type EmbeddedChart = EmbeddedSamples | EmbeddedDistribution | EmbeddedReadings | EmbeddedHistory;

export interface EmbeddedSamples {
  readonly kind: 'samples';
  readonly medianNs: number;
  readonly ceilingNs: number | null;
  readonly launches: readonly {
    readonly label: string;
    readonly positions: PackedNumbers;
    readonly valuesNs: PackedNumbers;
  }[];
}

export interface EmbeddedDistribution {
  readonly kind: 'distribution';
  readonly ceilingNs: number | null;
  /** The baseline first, where there is one; the smallest, 99 quantiles, the largest. */
  readonly sides: readonly { readonly label: string; readonly valuesNs: PackedNumbers }[];
}

export interface EmbeddedReadings {
  readonly kind: 'readings';
  readonly unit: 'bytes' | 'percent';
  readonly launches: readonly {
    readonly label: string;
    readonly atMs: PackedNumbers;
    readonly values: PackedNumbers;
  }[];
}

export interface EmbeddedHistory {
  readonly kind: 'history';
  readonly unit: MetricUnit;
  readonly index: PackedNumbers;
  readonly run: PackedNumbers;
  readonly values: PackedNumbers;
  readonly lower: PackedNumbers;
  readonly upper: PackedNumbers;
  readonly levels: readonly HistoryLevel[];
  readonly changes: readonly HistoryChange[];
}
