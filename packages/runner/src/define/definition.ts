import type { MetricName, ParameterValue, Target, ToleranceRule } from '@benchline/schema';

/** Parameters of a benchmark, for example `{ size: 1000 }`. Part of its identity. */
export type Parameters = Readonly<Record<string, ParameterValue>>;

/** The function under test. It receives the parameters of `bench.each`; what it returns is kept alive. */
export type BenchmarkFunction<P extends Parameters = Parameters> = (parameters: P) => unknown;

/** Runs outside the timed part; may be asynchronous. */
export type Hook<P extends Parameters = Parameters> = (parameters: P) => unknown;

/**
 * A limit on a metric. For times a text with a unit (`'20ms'`), for bytes likewise (`'2 MB'`), for ratios and rates a
 * number.
 */
export type TargetOption =
  | string
  | number
  | { readonly target: string | number; readonly acceptance?: string | number };

/** Options of a benchmark. Durations are texts with a unit: `'500ms'`, `'2s'`. */
export interface BenchmarkOptions<P extends Parameters = Parameters> {
  /** Short for `targets: { durationNs: { target } }`: what the median duration should stay below. */
  readonly target?: string;
  /** With `target`: what is still acceptable. */
  readonly acceptance?: string;
  /** The DigitalModel framework's word for a `target` without `acceptance`. */
  readonly threshold?: string;
  /** Limits by metric. */
  readonly targets?: { readonly [Metric in MetricName]?: TargetOption };
  /**
   * Smallest relative change worth a word when the benchmark is compared: .1 is 10 %. Of time, and of other metrics that are
   * not named anywhere.
   */
  readonly tolerance?: number;
  /** The same for single metrics; goes before `tolerance`. */
  readonly tolerances?: { readonly [Metric in MetricName]?: number };
  /** Exactly so many timed iterations a launch, in place of the stop on precision. */
  readonly iterations?: number;
  /** Time to spend measuring, per launch. */
  readonly time?: string;
  /** The most time to spend warming up, per launch. */
  readonly warmup?: string;
  /** Stop when the interval's half-width is below this share of the median. */
  readonly precision?: number;
  /** The most time the benchmark may take, per launch, before it counts as `timed-out`. */
  readonly timeout?: string;
  /** Operations in flight at once, 1 by default. Above 1 the function must be asynchronous. */
  readonly concurrency?: number;
  readonly tags?: readonly string[];
  /** Once before the benchmark is first called, untimed. */
  readonly setup?: Hook<P>;
  /** Once after the benchmark was last called, untimed. */
  readonly teardown?: Hook<P>;
  /**
   * Before each iteration, untimed. An iteration is then one call with two readings of the clock of its own, so very
   * short functions are dominated by the clock.
   */
  readonly beforeEach?: Hook<P>;
  /** After each iteration, untimed. See `beforeEach`. */
  readonly afterEach?: Hook<P>;
}

/** Options of a suite. */
export interface SuiteOptions {
  /** Once before the suite's first benchmark, untimed. */
  readonly setup?: () => unknown;
  /** Once after the suite's last benchmark, untimed. */
  readonly teardown?: () => unknown;
  readonly tags?: readonly string[];
}

/** How a benchmark or suite was marked. */
export type Marker = 'run' | 'skip' | 'only' | 'todo';

/** Where something is defined: a path as the stack names it, and a line from 1. */
export interface DefinitionSite {
  readonly file: string;
  readonly line: number | null;
}

/** A suite as it was registered. */
export interface SuiteDefinition {
  /** Names of the suites around and including this one, outermost first; empty for a file's top level. */
  readonly path: readonly string[];
  readonly setup: (() => unknown) | null;
  readonly teardown: (() => unknown) | null;
  readonly parent: SuiteDefinition | null;
}

/** A benchmark as it was registered: checked, with durations in nanoseconds. */
export interface BenchmarkDefinition {
  readonly id: string;
  readonly package: string;
  readonly name: string;
  readonly suite: SuiteDefinition;
  readonly parameters: Parameters;
  readonly fn: BenchmarkFunction;
  readonly marker: Marker;
  readonly tags: readonly string[];
  readonly targets: ReadonlyMap<MetricName, Target>;
  /** What the benchmark's options say of its tolerance; empty where they say nothing. */
  readonly toleranceRule: ToleranceRule;
  readonly iterations: number | null;
  readonly timeNs: number | null;
  readonly warmupNs: number | null;
  readonly timeoutNs: number | null;
  readonly precision: number | null;
  readonly concurrency: number;
  readonly setup: Hook | null;
  readonly teardown: Hook | null;
  readonly beforeEach: Hook | null;
  readonly afterEach: Hook | null;
  readonly site: DefinitionSite | null;
  /** The benchmark file whose loading registered it; `null` outside of one. */
  readonly file: string | null;
}
