import type { Acceptance } from './acceptance.js';
import type { MetricName } from './metric.js';
import type { RunRecord } from './record.js';
import type { BenchmarkRun } from './run.js';
import type { MetricSeries } from './trend.js';

/** Which runs of the history are wanted. All conditions hold together. */
export interface RunQuery {
  /** The newest so many; all by default. */
  readonly limit?: number;
  /** Runs that started at or after this moment. */
  readonly since?: Date;
  readonly branch?: string;
}

/** Which series of the history are wanted. All conditions hold together. */
export interface SeriesQuery {
  /** `['durationNs']` by default. */
  readonly metrics?: readonly MetricName[];
  /** Ids or names of benchmarks; all by default. */
  readonly names?: readonly string[];
  /** Runs that started at or after this moment. */
  readonly since?: Date;
  /** Runs of this branch alone; by default each branch is a series of its own. `null` means runs without a branch. */
  readonly branch?: string | null;
  /** The newest so many points of each series, at least 1; all by default. */
  readonly limit?: number;
}

/**
 * Which runs of the history are kept; a run is kept where one of the conditions holds. Runs that a baseline refers to,
 * and the latest run, are always kept.
 */
export interface Retention {
  /** The newest so many runs. */
  readonly keepLast?: number;
  /**
   * One run a day (UTC), for each machine and branch, of so many days up to the newest run: of the day's runs the one
   * with the most benchmarks, of those the newest.
   */
  readonly keepDaily?: number;
}

/** What a clean-up of the history removed, or would remove. */
export interface PruneResult {
  /** Ids of runs, oldest first. */
  readonly removedRuns: readonly string[];
  readonly keptRunCount: number;
  /** Profiles that no result refers to any more. */
  readonly removedProfiles: readonly string[];
  readonly freedBytes: number;
}

/** A stored baseline, without its results. */
export interface BaselineInfo {
  readonly name: string;
  readonly runId: string;
  readonly startedAt: string;
  readonly commit: string | null;
  readonly benchmarkCount: number;
}

/** A profile that is kept. */
export interface StoredProfile {
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string;
  /** File ending without a dot, for example `cpuprofile`. */
  readonly format: string;
  /** The file, or another place that a person can look at. */
  readonly path: string;
}

/** Something in the store that could not be read. It is left where it is or set aside, and the rest is served. */
export interface StoreProblem {
  /** The file, or another place that a person can look at. */
  readonly where: string;
  readonly message: string;
  /** Where the damaged file was moved, if it was. */
  readonly setAside?: string;
}

/**
 * Keeps runs, history and baselines. What is acknowledged (the promise fulfilled) is durable; a reader never sees half
 * of it.
 */
export interface RunStore {
  /** Makes a run the latest one, with its samples, and appends its record to the history. */
  saveRun(run: BenchmarkRun): Promise<void>;
  /** The run saved last, with its samples; `null` where there is none. */
  latestRun(): Promise<BenchmarkRun | null>;
  /** Records of the history, oldest first. */
  runs(query?: RunQuery): Promise<RunRecord[]>;
  /**
   * One series for each benchmark, metric, machine and branch of the history, oldest point first, sorted by id, metric,
   * machine and branch. A run in which a benchmark failed is a point without a value. Read from an index, so that
   * thousands of runs take a fraction of a second.
   */
  series(query?: SeriesQuery): Promise<MetricSeries[]>;
  /** Adds a record to the history without making it the latest run: one that was measured elsewhere, or before. */
  addRecord(record: RunRecord): Promise<void>;
  /** Removes runs from the history, and profiles that nothing refers to any more. @param dryRun - only say what */
  prune(retention: Retention, options?: { readonly dryRun?: boolean }): Promise<PruneResult>;
  /** Makes a run the baseline of a name, in place of what was there. */
  saveBaseline(name: string, run: BenchmarkRun | RunRecord): Promise<BaselineInfo>;
  /** `null` where there is no baseline of that name. */
  loadBaseline(name: string): Promise<RunRecord | null>;
  /** Sorted by name. */
  listBaselines(): Promise<BaselineInfo[]>;
  /** Whether there was one to remove. */
  removeBaseline(name: string): Promise<boolean>;
  /** Keeps an accepted level of a benchmark, in place of an earlier one. Of its baseline nothing changes. @returns the file */
  saveAcceptance(acceptance: Acceptance): Promise<string>;
  /** The accepted levels that stand in for those of a baseline, sorted by id. What cannot be read is left out. */
  acceptances(baseline: string): Promise<Acceptance[]>;
  /** Keeps a profile under the hash of its bytes, by which results name it; the same bytes once. */
  saveProfile(bytes: Uint8Array, format: string): Promise<StoredProfile>;
  /** `null` where there is no profile of that hash and format. */
  loadProfile(hash: string, format: string): Promise<Uint8Array | null>;
}
