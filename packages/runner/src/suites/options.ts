import type { BenchmarkResult, InstrumentRef, Shard } from '@benchline/schema';
import type { Phase } from '../measure/failure.js';
import type { KeptProfile } from '../profile/keep-profiles.js';
import type { TargetsFor } from '../result/benchmark-info.js';
import type { MeasureOptions } from '../settings.js';

/** What happens while suites run; for a progress display. */
export type RunEvent =
  /** Known before measuring: how much there is to do. */
  | {
      readonly type: 'planned';
      readonly benchmarks: number;
      readonly launches: number;
      readonly files: number;
    }
  /** In the profile pass, after all launches, `launch` is their number. */
  | { readonly type: 'phase'; readonly id: string; readonly phase: Phase; readonly launch: number }
  | {
      readonly type: 'progress';
      readonly id: string;
      readonly launch: number;
      readonly samples: number;
      readonly relativeHalfWidth: number | null;
    }
  /** A benchmark finished, or failed, in one launch. */
  | {
      readonly type: 'launch-settled';
      readonly id: string;
      readonly launch: number;
      readonly failed: boolean;
    }
  /** A benchmark has its result. */
  | { readonly type: 'result'; readonly result: BenchmarkResult }
  /** What benchmarks printed; hostile text. */
  | { readonly type: 'output'; readonly file: string; readonly text: string };

/** With what to profile, and what becomes of the profiles. */
export interface ProfileRequest {
  /** Profilers, each a module's export that makes an `Instrument`; see `@benchline/cpu-profiler`. */
  readonly instruments: readonly InstrumentRef[];
  /** Keeps a profile's bytes; results name them by their hash. One that cannot be kept is a warning. */
  readonly keep: (profile: KeptProfile) => void | Promise<void>;
}

/** How suites are run. */
export interface RunSuitesOptions extends MeasureOptions {
  /** Absolute paths of benchmark files; without them, what this process has registered is measured in it. */
  readonly files?: readonly string[];
  /** The project's folder: where processes run, and what paths in results are relative to. Default: the current one. */
  readonly directory?: string;
  /** Measures only benchmarks whose id contains this text or matches this `/expression/`. */
  readonly filter?: string;
  /** Measures only the benchmarks of these ids, of those that `filter` leaves. */
  readonly ids?: readonly string[];
  /**
   * Measures only this part of the benchmark files that are left. The split is the same on every machine with the same
   * files, whole files stay together, and the parts have about the same number of benchmarks.
   */
  readonly shard?: Shard;
  /** Fresh processes that each benchmark is measured in, 3 by default. In process it is always one. */
  readonly launches?: number;
  /** Measures in this process: quicker, and blind to effects that differ from process to process. */
  readonly inProcess?: boolean;
  /** The most time one launch of one file may take, for example `'10min'`; no limit by default. */
  readonly fileTimeout?: string;
  /** Flags of Node and V8 for the measured processes. */
  readonly nodeFlags?: readonly string[];
  /** Arguments of Node that load what the files need, for example `--import` of a TypeScript hook. */
  readonly loaderArguments?: readonly string[];
  /** Limits that stand before those in a benchmark's own options, for example from a project's configuration. */
  readonly targetsFor?: TargetsFor;
  /** Profiles every benchmark that was measured, in a pass of its own after all timing. */
  readonly profile?: ProfileRequest;
  /** Ends measuring early; what is finished is in the run. */
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: RunEvent) => void;
}
