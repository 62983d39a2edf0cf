import type { MetricName } from '@benchline/schema';
import type { Tone } from '../tone.js';

/** Which history of which benchmark is spoken of. */
export interface SeriesName {
  readonly id: string;
  readonly name: string;
  /** Its suites, for example `parse › large`; `''` where there are none. */
  readonly place: string;
  /** The section of the benchmark; `null` where the report has none. */
  readonly anchor: string | null;
  readonly metric: MetricName;
  readonly label: string;
  /** Which machine or branch, where the report has histories of several; `''` otherwise. */
  readonly where: string;
}

/** What this run's own histories newly show: one sentence. */
export interface TrendNews {
  readonly tone: Tone;
  readonly symbol: string;
  readonly text: string;
}

/** Where a history moved to another level. */
export interface LevelChangeRow extends SeriesName {
  readonly tone: Tone;
  readonly day: string;
  /** The commits that the cause is among, as git writes them: `1a2b3c4..5d6e7f8`; `''` where unknown. */
  readonly commits: string;
  /** Both levels, for example `11.0 ms → 12.3 ms`. */
  readonly levels: string;
  /** The relative change, for example `+12.1 %`; `''` where there is none. */
  readonly change: string;
  /** Its interval, for example `+10.2 % to +14.0 %`; `''` where there is none. */
  readonly interval: string;
  /** What it has to be taken with, for example that it may be chance; `''` for nothing. */
  readonly remark: string;
}

/** A history that slides slowly since its last change of level. */
export interface SlideRow extends SeriesName {
  readonly tone: Tone;
  readonly text: string;
}

/** Several benchmarks whose level changed at once. */
export interface LevelEventView {
  readonly tone: Tone;
  readonly day: string;
  readonly commits: string;
  /** How many moved, and what is suspected. */
  readonly text: string;
  /** A word for the suspect; `''` where nothing is suspected. */
  readonly suspect: string;
  readonly members: readonly Pick<SeriesName, 'id' | 'name' | 'anchor'>[];
  /** Members that are not named. */
  readonly moreCount: number;
}

/** What the histories show together. */
export interface TrendView {
  /** What is new in the histories that this run is the newest point of, the worst first. */
  readonly news: readonly TrendNews[];
  /** The newest first. */
  readonly changes: readonly LevelChangeRow[];
  readonly slides: readonly SlideRow[];
  /** Of two benchmarks or more, the newest first. */
  readonly events: readonly LevelEventView[];
  /** What was judged, how, and what was not: sentences. */
  readonly census: string;
}
