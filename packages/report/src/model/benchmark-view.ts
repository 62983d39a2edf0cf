import type { Finding, StateWords } from '@benchline/format';
import type { MetricName, TargetStatus, Verdict } from '@benchline/schema';
import type { DistributionChart, HistoryChart, ReadingsChart, SamplesChart } from './chart-data.js';
import type { Measure } from './measure.js';
import type { ProfileView } from './profiles/profile-view.js';
import type { Tone } from './tone.js';

/** A number to sort by and the text to show; `null` and a dash where there is none. */
export interface Amount {
  readonly value: number | null;
  readonly text: string;
}

/** One metric against the baseline. */
export interface JudgementView extends StateWords {
  readonly metric: MetricName;
  readonly label: string;
  readonly verdict: Verdict;
  readonly tone: Tone;
  readonly baseline: Amount;
  readonly current: Amount;
  /** Both, for example `11.0 ms → 12.3 ms: `; `''` where one is absent. */
  readonly values: string;
  /** current / baseline. */
  readonly ratio: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly tolerance: number;
  /** The relative change, for example `+12 %`. */
  readonly change: string;
  /** The interval of the change, for example `+9 % to +15 %`; `''` where there is none. */
  readonly interval: string;
  readonly pValue: number | null;
  readonly adjustedPValue: number | null;
  /** What it came to and how it was judged, in sentences. */
  readonly sentence: string;
}

/** A target and what became of it. */
export interface TargetView extends StateWords {
  readonly metric: MetricName;
  readonly label: string;
  readonly status: TargetStatus;
  readonly tone: Tone;
  readonly text: string;
}

/** Why a benchmark has no numbers. */
export interface FailureView extends Finding {
  /** The lines of its stack; empty where unknown. */
  readonly stack: readonly string[];
}

/** Everything about one benchmark. */
export interface BenchmarkView {
  /** Names the benchmark's section: letters, digits and hyphens only, the same for the same benchmark in every report. */
  readonly anchor: string;
  readonly id: string;
  readonly package: string;
  readonly suite: readonly string[];
  readonly name: string;
  /** For example `size = 1000, shape = sorted`; `''` where there are none. */
  readonly parameters: string;
  /** Package and suites, for example `app › parse`. */
  readonly place: string;
  readonly tags: readonly string[];
  /** `absent`: only the baseline has it. */
  readonly status: 'measured' | 'failed' | 'absent';
  readonly tone: Tone;
  readonly failure: FailureView | null;
  readonly medianNs: number | null;
  readonly lowerNs: number | null;
  readonly upperNs: number | null;
  readonly median: string;
  /** The larger half of the interval relative to the median, for example `±1.2 %`. */
  readonly precision: Amount;
  readonly throughput: Amount;
  readonly peakRss: Amount;
  readonly rssDelta: Amount;
  readonly allocated: Amount;
  readonly cpu: Amount;
  readonly targets: readonly TargetView[];
  /** The one that says most first; empty without a comparison. */
  readonly judgements: readonly JudgementView[];
  readonly warnings: readonly Finding[];
  readonly measures: readonly Measure[];
  /** Empty unless it was profiled. */
  readonly profiles: readonly ProfileView[];
  readonly samples: SamplesChart | null;
  readonly distribution: DistributionChart | null;
  /** Memory and processor over time; empty where the process was not read from outside. */
  readonly readings: readonly ReadingsChart[];
  readonly histories: readonly HistoryChart[];
}
