import type { RunRecord } from './record.js';
import type { BenchmarkRun } from './run.js';

/** Which runs of the history are wanted. All conditions hold together. */
export interface RunQuery {
  /** The newest so many; all by default. */
  readonly limit?: number;
  /** Runs that started at or after this moment. */
  readonly since?: Date;
  readonly branch?: string;
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
  /** Makes a run the baseline of a name, in place of what was there. */
  saveBaseline(name: string, run: BenchmarkRun | RunRecord): Promise<BaselineInfo>;
  /** `null` where there is no baseline of that name. */
  loadBaseline(name: string): Promise<RunRecord | null>;
  /** Sorted by name. */
  listBaselines(): Promise<BaselineInfo[]>;
  /** Whether there was one to remove. */
  removeBaseline(name: string): Promise<boolean>;
  /** Keeps a profile under the hash of its bytes, by which results name it; the same bytes once. */
  saveProfile(bytes: Uint8Array, format: string): Promise<StoredProfile>;
  /** `null` where there is no profile of that hash and format. */
  loadProfile(hash: string, format: string): Promise<Uint8Array | null>;
}
