import type { BenchmarkPlace, PairedRounds } from '@benchline/schema';
import type { TargetsFor } from '../result/benchmark-info.js';
import type { PairOptions } from './options.js';

/** A checkout of a project, whose files are loaded in processes that run there. */
export interface CheckoutOption {
  /** What the checkout is called. */
  readonly name: string;
  /** The project's folder. */
  readonly directory: string;
  /** Absolute paths of its benchmark files. */
  readonly files: readonly string[];
  /** Flags of Node and V8 for the measured processes. */
  readonly nodeFlags?: readonly string[];
  /** Arguments of Node that load what the files need, for example `--import` of a TypeScript hook. */
  readonly loaderArguments?: readonly string[];
}

/** What happens while two checkouts are measured; for a progress display. */
export type PairEvent =
  | { readonly type: 'planned'; readonly benchmarks: number }
  /** A launch of a benchmark begins. */
  | { readonly type: 'launch'; readonly id: string; readonly rounds: PairedRounds }
  /** A benchmark is done with, for the reason in `rounds.stopReason`. */
  | { readonly type: 'ended'; readonly id: string; readonly rounds: PairedRounds };

/** What {@link pairSuites} takes; `budget` is that of each benchmark. */
export interface PairSuitesOptions extends Omit<PairOptions, 'until'> {
  readonly baseline: CheckoutOption;
  readonly current: CheckoutOption;
  /** Part of an id or a whole tag, in any case of letters; or `/expression/flags` on the id. */
  readonly filter?: string;
  /**
   * Tells, after each launch of a benchmark, whether enough is known of it.
   *
   * @param familySize - how many benchmarks are compared
   */
  readonly until?: (rounds: PairedRounds, benchmark: BenchmarkPlace, familySize: number) => boolean;
  /** Limits that stand before those in a benchmark's own options. */
  readonly targetsFor?: TargetsFor;
  readonly onEvent?: (event: PairEvent) => void;
}
