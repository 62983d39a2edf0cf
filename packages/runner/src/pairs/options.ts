import type { PairedRounds } from '@benchline/schema';
import type { BenchmarkFunction, Parameters } from '../define/definition.js';

/** A side that is a function of this process. */
export interface FunctionSideOption {
  /** What the side is called; its place in the list otherwise. */
  readonly name?: string;
  readonly fn: BenchmarkFunction;
  /** Handed to the function. */
  readonly parameters?: Parameters;
}

/** A side in a process of its own. */
export interface ModuleSideOption {
  /** What the side is called; the module's path otherwise. */
  readonly name?: string;
  /** Absolute path of a benchmark file, or of a module whose default export is the function to measure. */
  readonly module: string;
  /** Which of the file's benchmarks, by id; without it, its only one. */
  readonly id?: string;
  /** Where the process runs. Default: the current folder. */
  readonly directory?: string;
  /** Flags of Node and V8 for the measured process. */
  readonly nodeFlags?: readonly string[];
  /** Arguments of Node that load what the module needs, for example `--import` of a TypeScript hook. */
  readonly loaderArguments?: readonly string[];
}

/** How rounds are measured. Durations are texts with a unit. */
export interface PairOptions {
  /** Wall time to spend on a benchmark at most, starting processes included. Default `'10s'`. */
  readonly budget?: string;
  /**
   * The length of a turn. Default `'1ms'`, at least `'0.5ms'`: long against the hand-over, short against what disturbs one
   * side alone.
   */
  readonly turn?: string;
  /** What the rounds of one launch last together. Default `'600ms'`. */
  readonly launchTime?: string;
  /** The most time to warm a side up, per launch. Default `'400ms'`. */
  readonly warmup?: string;
  /** The most that loading with setup, or a turn, may take. Default `'30s'`. */
  readonly timeout?: string;
  /** Seeds the order of turns. Default 1. */
  readonly seed?: number;
  /** Tells, after each launch, whether enough is known. Without it the whole budget is spent. */
  readonly until?: (rounds: PairedRounds) => boolean;
  /** Ends measuring early; what is finished is kept. */
  readonly signal?: AbortSignal;
}

/** What {@link comparePairs} takes. */
export interface ComparePairsOptions extends PairOptions {
  /** Two or more, the baseline first: all functions, or all modules. */
  readonly sides: readonly FunctionSideOption[] | readonly ModuleSideOption[];
  /** What the comparison is called. Default `'pair'`. */
  readonly id?: string;
}
