import type { Finding, StateWords } from '@benchline/format';
import type { TargetStatus, Verdict } from '@benchline/schema';
import type { BenchmarkView } from './benchmark-view.js';
import type { EnvironmentView } from './environment-view.js';
import type { GrowthView } from './growth/growth-view.js';
import type { RelativeView } from './relative/relative-view.js';
import type { HistoryRun } from './run-index.js';
import type { Tone } from './tone.js';
import type { TrendView } from './trend/trend-view.js';
import type { UnjudgedView } from './unjudged.js';

/** A limit on several benchmarks together, and what became of it. */
export interface BudgetView extends StateWords {
  readonly name: string;
  readonly status: TargetStatus;
  readonly tone: Tone;
  readonly text: string;
}

/** The answer in one sentence, and what supports it. */
export interface HeadlineView {
  readonly tone: Tone;
  readonly symbol: string;
  readonly ascii: string;
  readonly sentence: string;
  /** Sentences on the worst rows: how much, how sure, since when. */
  readonly details: readonly string[];
}

/** How many metrics of benchmarks got a verdict. */
export interface CountView extends StateWords {
  readonly verdict: Verdict;
  readonly tone: Tone;
  readonly count: number;
  /** For example `2 regressions`. */
  readonly text: string;
}

/** One of the two runs that a report is about. */
export interface SideView {
  readonly runId: string;
  /** UTC, to the second. */
  readonly startedAt: string;
  /** Short commit, branch and state of the work tree; `''` where unknown. */
  readonly revision: string;
  /** First line of the commit's message; `''` where unknown. */
  readonly subject: string;
}

/** A benchmark that was found and not measured. */
export interface NotRunView {
  readonly name: string;
  readonly reason: string;
}

/**
 * Everything a report says, in words and numbers: each format lays it out and computes nothing. Texts are plain (one
 * line, no control characters) but otherwise as the data had them, so each format encodes them for its place.
 */
export interface ReportModel {
  readonly title: string;
  readonly headline: HeadlineView;
  /** Verdicts that were given, the worst first; empty without a comparison. */
  readonly counts: readonly CountView[];
  /** What could not be judged, and why; empty without a comparison. */
  readonly unjudged: readonly UnjudgedView[];
  /** What limits the report as a whole, for example another machine. */
  readonly notices: readonly string[];
  /** What helps to read the numbers, for example what awaiting nothing costs. */
  readonly notes: readonly string[];
  /** Limits on several benchmarks together. */
  readonly budgets: readonly BudgetView[];
  /** Changes that were accepted since the baseline was saved, and that verdicts start from: one sentence each. */
  readonly accepted: readonly string[];
  readonly current: SideView;
  readonly baseline: (SideView & { readonly name: string }) | null;
  /** How the comparison judged; `''` without one. */
  readonly policy: string;
  /** Worst first where there is a comparison, else in the order of the run with failures first. */
  readonly benchmarks: readonly BenchmarkView[];
  /** What the histories show together; `null` without histories, or where they were given one by one. */
  readonly trend: TrendView | null;
  /** The runs of all histories. */
  readonly runs: readonly HistoryRun[];
  /** How benchmarks grow with a numeric parameter; empty where none was measured at three values or more. */
  readonly growths: readonly GrowthView[];
  /** How much faster the fastest benchmark of each suite is than the others. */
  readonly relatives: readonly RelativeView[];
  readonly notRun: readonly NotRunView[];
  readonly warnings: readonly Finding[];
  readonly environment: EnvironmentView;
}
