import type { PairedRounds } from './paired-rounds.js';
import type { BenchmarkRun } from './run.js';

/** Whose a benchmark is, where it was not measured. */
export interface BenchmarkPlace {
  readonly id: string;
  readonly package: string;
  readonly suite: readonly string[];
  readonly name: string;
}

/** Two checkouts of a project measured side by side: what the runner makes and the comparison judges. */
export interface PairedSuites {
  /** One for each benchmark that both define, in the current checkout's order. */
  readonly pairs: readonly PairedRounds[];
  /** The same measurements as a run of each checkout, with the samples of its own turns. */
  readonly baseline: BenchmarkRun;
  readonly current: BenchmarkRun;
  /** Benchmarks that only one checkout defines; they were not measured. */
  readonly onlyBaseline: readonly BenchmarkPlace[];
  readonly onlyCurrent: readonly BenchmarkPlace[];
}
