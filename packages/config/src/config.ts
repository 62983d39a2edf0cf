import type { BudgetMetric, MetricName } from '@benchline/schema';

/** The smallest relative change worth a word, by metric: .1 is 10 %. */
export type Tolerances = { readonly [Metric in MetricName]?: number };

/**
 * A limit on a metric. For times a text with a unit (`'20ms'`), for bytes likewise (`'2 MB'`), for ratios and rates a
 * number. `acceptance` is the looser limit that is still acceptable.
 */
export type TargetLimit =
  | string
  | number
  | { readonly target: string | number; readonly acceptance?: string | number };

/** A limit on the sum of a metric over several benchmarks. */
export interface BudgetLimit {
  /** The names or ids of the benchmarks that count, or patterns of them: `*` stands for any text. */
  readonly match: string | readonly string[];
  /** What is added up: time by default. */
  readonly metric?: BudgetMetric;
  /** For time a text with a unit (`'300ms'`), for bytes likewise. */
  readonly target: string | number;
  /** The looser limit that is still acceptable. */
  readonly acceptance?: string | number;
}

/** What holds for some benchmarks only. */
export interface Override {
  /** The name or id of a benchmark, or a pattern of it: `*` stands for any text. */
  readonly match: string;
  /** As {@link BenchlineConfig.tolerance}, but that metrics which are named for all benchmarks keep that. */
  readonly tolerance?: number;
  /** As {@link BenchlineConfig.tolerances}. */
  readonly tolerances?: Tolerances;
  /** Limits by metric, in place of those in the benchmark's own options. */
  readonly targets?: { readonly [Metric in MetricName]?: TargetLimit };
}

/** A project's configuration. Every field is optional; durations are texts with a unit such as `'400ms'` or `'2 min'`. */
export interface BenchlineConfig {
  /** Globs of benchmark files, from the root. Default `['**\/*.bench.{ts,mts,cts,js,mjs,cjs}']`. */
  readonly include?: readonly string[];
  /** Globs of what is left out. Default `['**\/node_modules/**', '**\/dist/**', '**\/.benchmarks/**']`. */
  readonly exclude?: readonly string[];
  /** The folder of runs, history and baselines, from the root. Default `'.benchmarks'`. */
  readonly directory?: string;
  /** The name of the baseline to save and to compare with. Default `'main'`. */
  readonly baseline?: string;
  /** Fresh processes that each benchmark is measured in. Default 3. */
  readonly launches?: number;
  /** Time to spend measuring a benchmark, per launch. Default `'300ms'`. */
  readonly time?: string;
  /** The most time to spend warming a benchmark up, per launch. Default `'400ms'`. */
  readonly warmup?: string;
  /** The most time a benchmark may take, per launch, before it counts as timed out. Default `'30s'`. */
  readonly timeout?: string;
  /** The most time a launch of a whole benchmark file may take. No limit by default. */
  readonly fileTimeout?: string;
  /** The relative half-width of the interval at which a launch may stop early, between 0 and 1. Default .01. */
  readonly precision?: number;
  /**
   * The smallest relative change worth a word, 0 or more. Default .1, which is 10 %. Metrics that are measured more
   * exactly keep a tolerance of their own if it is tighter (bytes per operation: .02).
   */
  readonly tolerance?: number;
  /** The same for single metrics; each stands before `tolerance`. */
  readonly tolerances?: Tolerances;
  /** The share of false alarms among the changes that a run reports, between 0 and 1. Default .01. */
  readonly level?: number;
  /**
   * Limits on several benchmarks together, by a name of yours:
   * `{ startup: { match: 'app > startup > *', target: '300ms', acceptance: '400ms' } }`. None by default.
   */
  readonly budgets?: { readonly [name: string]: BudgetLimit };
  /** What holds for some benchmarks only; of several that match, the last one to name a metric holds. */
  readonly overrides?: readonly Override[];
  /** Flags of Node and V8 for the measured processes, for example `['--max-semi-space-size=64']`. None by default. */
  readonly nodeFlags?: readonly string[];
  /**
   * Which runs of the history are kept when a run is saved: those that either condition keeps, and always those that a
   * baseline refers to. All runs by default.
   */
  readonly history?: {
    /** The newest so many runs. */
    readonly keepLast?: number;
    /** One run a day (UTC), for each machine and branch, of so many days up to the newest run. */
    readonly keepDaily?: number;
  };
  readonly report?: {
    /** The file of the HTML report, from the root. Default: `report/index.html` in `directory`. */
    readonly output?: string;
  };
}

/**
 * Gives a configuration its type, for `benchline.config.ts`:
 *
 * ```ts
 * export default defineConfig({ launches: 5, tolerances: { allocatedBytesPerOp: 0.01 } });
 * ```
 *
 * @returns the same object, unchecked: {@link loadConfig} checks it
 */
export function defineConfig(config: BenchlineConfig): BenchlineConfig {
  return config;
}
