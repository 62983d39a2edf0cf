import type { BenchmarkFailure, Clock, ErrorCode, InstrumentRef, Warning } from '@benchline/schema';
import type { Marker } from '../define/definition.js';
import type { Phase } from '../measure/failure.js';
import type { LaunchOutcome } from '../measure/interleave.js';
import type { ProfileOutcome } from '../profile/profile-pass.js';
import type { BenchmarkInfo } from '../result/benchmark-info.js';
import type { MeasureSettings } from '../settings.js';

/** A benchmark as a child process found it. */
export interface FoundBenchmark {
  readonly info: BenchmarkInfo;
  readonly marker: Marker;
  readonly file: string;
  /** The most time it may take, per launch, after its own option. */
  readonly timeoutNs: number | null;
}

/** A Benchline error as it crosses from one process to another. */
export interface CarriedError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string | null;
}

/** What a side that takes turns is like. */
export interface TurnTraits {
  readonly mode: 'sync' | 'async';
  /** A turn's iterations are a multiple of it. */
  readonly concurrency: number;
  /** The most that setup, or one turn, may take, after the benchmark's own option. */
  readonly timeoutNs: number | null;
}

/** What the parent asks of a child, once. */
export type ChildTask =
  | { readonly type: 'discover'; readonly files: readonly string[]; readonly root: string }
  | {
      readonly type: 'measure';
      readonly file: string;
      readonly ids: readonly string[];
      readonly settings: MeasureSettings;
      /** Benchmarks whose memory is not measured, whatever the settings say. */
      readonly withoutMemory: readonly string[];
      readonly launchIndex: number;
      readonly seed: number;
    }
  | {
      readonly type: 'profile';
      readonly file: string;
      readonly ids: readonly string[];
      readonly settings: MeasureSettings;
      readonly instruments: readonly InstrumentRef[];
    }
  | {
      readonly type: 'take-turns';
      readonly file: string;
      /** The benchmark's id; `null` for the only one of the file, or for its default export. */
      readonly id: string | null;
    };

/** What the parent may say later. */
export type ParentMessage = ChildTask | { readonly type: 'interrupt' } | TurnMessage;

/** What the parent asks of a child that takes turns, each answered before the next is asked. */
export type TurnMessage =
  /** Times so many iterations. */
  | { readonly type: 'turn'; readonly iterations: number }
  /** Tears down, and ends. */
  | { readonly type: 'close' };

/** What a child says. */
export type ChildMessage =
  | { readonly type: 'loading'; readonly file: string }
  | { readonly type: 'found'; readonly benchmarks: readonly FoundBenchmark[] }
  | { readonly type: 'refused'; readonly error: CarriedError }
  | { readonly type: 'phase'; readonly id: string; readonly phase: Phase }
  | {
      readonly type: 'progress';
      readonly id: string;
      readonly samples: number;
      readonly relativeHalfWidth: number | null;
    }
  /** What a benchmark's launch comes to if nothing that follows the timing can be added to it. */
  | { readonly type: 'timed'; readonly outcome: LaunchOutcome }
  | { readonly type: 'settled'; readonly outcome: LaunchOutcome }
  | { readonly type: 'profiled'; readonly outcome: ProfileOutcome }
  /** The benchmark was set up and called once. */
  | { readonly type: 'ready'; readonly info: BenchmarkInfo; readonly traits: TurnTraits }
  | { readonly type: 'turned'; readonly elapsedNs: number }
  /** Torn down. */
  | { readonly type: 'closed' }
  /** An error that no benchmark caught; the process ends after it. */
  | { readonly type: 'fault'; readonly failure: BenchmarkFailure }
  | {
      readonly type: 'done';
      readonly clock: Clock;
      readonly warnings: readonly Warning[];
      /** Benchmarks that want another process. */
      readonly leftIds: readonly string[];
    };

/** How a child's message is told from what the measured code itself may send to whoever started it. */
export interface Envelope {
  readonly benchline: 1;
  readonly message: ChildMessage;
}
