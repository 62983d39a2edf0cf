import { join, resolve } from 'node:path';
import type { Budget, MetricName, Retention, Target } from '@benchline/schema';
import { type CheckedConfig, type CheckedOverride, checkConfig } from './check-config.js';

/** What holds for some benchmarks only, checked. */
export interface ResolvedOverride {
  readonly match: string;
  readonly tolerance?: number;
  readonly tolerances: { readonly [Metric in MetricName]?: number };
  readonly targets: { readonly [Metric in MetricName]?: Target };
}

/** A configuration with every default filled in, paths absolute and durations in nanoseconds. */
export interface ResolvedConfig {
  /** The project's folder, absolute: that of the configuration file, else of the nearest `package.json`. */
  readonly root: string;
  /** The configuration file, absolute; `null` where there is none. */
  readonly file: string | null;
  /** Globs, from the root. */
  readonly include: readonly string[];
  /** Globs, from the root. */
  readonly exclude: readonly string[];
  /** The store's folder, absolute. */
  readonly directory: string;
  readonly baseline: string;
  readonly launches: number;
  readonly timeNs: number;
  readonly warmupNs: number;
  readonly timeoutNs: number;
  readonly fileTimeoutNs: number | null;
  readonly precision: number;
  readonly tolerance: number;
  /** Of the metrics that are named; see {@link settingsFor} for what holds. */
  readonly tolerances: { readonly [Metric in MetricName]?: number };
  readonly level: number;
  readonly budgets: readonly Budget[];
  readonly overrides: readonly ResolvedOverride[];
  readonly nodeFlags: readonly string[];
  /** Which runs of the history are kept; `null` for all. */
  readonly history: Retention | null;
  /** `output` is absolute. */
  readonly report: { readonly output: string };
}

/** What a configuration says where it says nothing. */
const defaults = {
  include: ['**/*.bench.{ts,mts,cts,js,mjs,cjs}'],
  exclude: ['**/node_modules/**', '**/dist/**', '**/.benchmarks/**'],
  directory: '.benchmarks',
  baseline: 'main',
  launches: 3,
  time: 300e6,
  warmup: 400e6,
  timeout: 30e9,
  precision: 0.01,
  tolerance: 0.1,
  level: 0.01,
} as const;

/**
 * Checks a configuration and fills in what it leaves out.
 *
 * @param config - what a configuration file exports; `{}` for all defaults
 * @param place - the project's root, and the file that the configuration is from
 * @throws BenchlineError `config-invalid` naming the field
 */
export function resolveConfig(
  config: unknown,
  place: { readonly root: string; readonly file: string | null },
): ResolvedConfig {
  const given: CheckedConfig = checkConfig(config, place.file ?? 'The configuration');
  const directory = resolve(place.root, given.directory ?? defaults.directory);
  return {
    root: place.root,
    file: place.file,
    include: given.include ?? defaults.include,
    exclude: given.exclude ?? defaults.exclude,
    directory,
    baseline: given.baseline ?? defaults.baseline,
    launches: given.launches ?? defaults.launches,
    timeNs: given.time ?? defaults.time,
    warmupNs: given.warmup ?? defaults.warmup,
    timeoutNs: given.timeout ?? defaults.timeout,
    fileTimeoutNs: given.fileTimeout ?? null,
    precision: given.precision ?? defaults.precision,
    tolerance: given.tolerance ?? defaults.tolerance,
    tolerances: given.tolerances ?? {},
    level: given.level ?? defaults.level,
    budgets: Object.entries(given.budgets ?? {}).map(([name, budget]) => ({ name, ...budget })),
    overrides: (given.overrides ?? []).map(resolveOverride),
    nodeFlags: given.nodeFlags ?? [],
    history: given.history === undefined ? null : withoutAbsent(given.history),
    report: {
      output:
        given.report?.output === undefined
          ? join(directory, 'report', 'index.html')
          : resolve(place.root, given.report.output),
    },
  };
}

/** A field that is there and undefined counts as left out. */
function withoutAbsent(history: NonNullable<CheckedConfig['history']>): Retention {
  return Object.fromEntries(Object.entries(history).filter(([, value]) => value !== undefined));
}

function resolveOverride({ match, tolerance, tolerances, targets }: CheckedOverride): ResolvedOverride {
  return {
    match,
    ...(tolerance === undefined ? {} : { tolerance }),
    tolerances: tolerances ?? {},
    targets: targets ?? {},
  };
}
