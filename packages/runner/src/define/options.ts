import { parseTarget } from '@benchline/format';
import {
  isMetricName,
  type MetricName,
  messageOf,
  metricNames,
  type Target,
  type ToleranceRule,
} from '@benchline/schema';
import type { BenchmarkOptions, Parameters, SuiteOptions, TargetOption } from './definition.js';
import {
  checkFunctionOptions,
  checkOptionNames,
  durationOption,
  invalidOption,
  shareOption,
  shown,
  textsOption,
  wholeNumberOption,
} from './option-values.js';

const hookNames = ['setup', 'teardown', 'beforeEach', 'afterEach'] as const;

const benchmarkOptionNames: readonly (keyof BenchmarkOptions)[] = [
  'target',
  'acceptance',
  'threshold',
  'targets',
  'tolerance',
  'tolerances',
  'iterations',
  'time',
  'warmup',
  'precision',
  'timeout',
  'concurrency',
  'tags',
  ...hookNames,
];

const suiteOptionNames: readonly (keyof SuiteOptions)[] = ['setup', 'teardown', 'tags'];

/** A benchmark's options, checked, with durations in nanoseconds. */
export interface CheckedOptions {
  readonly targets: ReadonlyMap<MetricName, Target>;
  readonly toleranceRule: ToleranceRule;
  readonly iterations: number | null;
  readonly timeNs: number | null;
  readonly warmupNs: number | null;
  readonly timeoutNs: number | null;
  readonly precision: number | null;
  readonly concurrency: number;
  readonly tags: readonly string[];
}

/**
 * Checks what a benchmark was given.
 *
 * @param name - the benchmark's name, for messages
 * @throws BenchlineError `option-unknown` or `option-invalid`, naming the benchmark and the option
 */
export function checkOptions(options: BenchmarkOptions<never>, name: string): CheckedOptions {
  const who = `Benchmark "${name}"`;
  checkOptionNames(options, benchmarkOptionNames, who);
  checkFunctionOptions(options, hookNames, who);
  const concurrency = wholeNumberOption(options.concurrency, who, 'concurrency') ?? 1;
  if (concurrency > 1 && (options.beforeEach ?? options.afterEach) != null) {
    throw invalidOption(
      who,
      'concurrency',
      'stands beside `beforeEach` or `afterEach`',
      'With several operations in flight there is no time between them: use `setup`, or prepare inside the function.',
    );
  }
  return {
    targets: targetsOf(options, who),
    toleranceRule: toleranceRuleOf(options, who),
    iterations: wholeNumberOption(options.iterations, who, 'iterations'),
    timeNs: durationOption(options.time, who, 'time'),
    warmupNs: durationOption(options.warmup, who, 'warmup'),
    timeoutNs: durationOption(options.timeout, who, 'timeout'),
    precision: shareOption(options.precision, who, 'precision'),
    concurrency,
    tags: textsOption(options.tags, who, 'tags'),
  };
}

/** Checks what a suite was given. @throws BenchlineError `option-unknown` or `option-invalid` */
export function checkSuiteOptions(options: SuiteOptions, name: string): SuiteOptions {
  const who = `Suite "${name}"`;
  checkOptionNames(options, suiteOptionNames, who);
  checkFunctionOptions(options, ['setup', 'teardown'], who);
  return { ...options, tags: textsOption(options.tags, who, 'tags') };
}

/**
 * Checks a benchmark's parameters: they are part of its identity, so only what JSON keeps will do.
 *
 * @throws BenchlineError `option-invalid`
 */
export function checkParameters(parameters: unknown, name: string): Parameters {
  const who = `Benchmark "${name}"`;
  const hint =
    'Give an object whose values are texts, finite numbers, booleans or null, such as { rows: 10 }.';
  if (typeof parameters !== 'object' || parameters === null || Array.isArray(parameters)) {
    throw invalidOption(who, 'parameters', `is ${shown(parameters)}`, hint);
  }
  for (const [key, value] of Object.entries(parameters)) {
    const plain = value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
    if (!plain) throw invalidOption(who, `parameters.${key}`, `is ${shown(value)}`, hint);
    if (key === '__proto__') {
      throw invalidOption(who, 'parameters', 'has the key "__proto__"', 'Give the parameter another name.');
    }
  }
  return { ...(parameters as Parameters) };
}

function targetsOf(options: BenchmarkOptions<never>, who: string): Map<MetricName, Target> {
  const given = new Map<string, TargetOption>(
    Object.entries(options.targets ?? {}) as [string, TargetOption][],
  );
  const short = options.target ?? options.threshold;
  if (options.target !== undefined && options.threshold !== undefined) {
    throw invalidOption(who, 'threshold', 'stands beside `target`', 'They mean the same: give one of them.');
  }
  if (short === undefined && options.acceptance !== undefined) {
    const hint = "Give both: { target: '20ms', acceptance: '25ms' }.";
    throw invalidOption(who, 'acceptance', 'has no `target`', hint);
  }
  if (short !== undefined) {
    if (given.has('durationNs')) {
      const what = 'stands beside `targets.durationNs`';
      throw invalidOption(who, 'target', what, 'They mean the same: give one of them.');
    }
    const { acceptance } = options;
    given.set('durationNs', acceptance === undefined ? short : { target: short, acceptance });
  }
  return new Map([...given].map(([metric, option]) => readTarget(metric, option, who)));
}

function readTarget(metric: string, option: TargetOption, who: string): [MetricName, Target] {
  const where = `targets.${metric}`;
  if (!isMetricName(metric)) {
    throw invalidOption(who, where, 'names no metric', `Metrics: ${metricNames.join(', ')}.`);
  }
  if (typeof option === 'object' && option !== null) {
    checkOptionNames(option, ['target', 'acceptance'], `${who}: ${where}`);
  }
  try {
    return [metric, parseTarget(metric, option)];
  } catch (cause) {
    const hint = 'Times and bytes are texts with a unit, ratios and rates are numbers.';
    throw invalidOption(who, where, messageOf(cause), hint, cause);
  }
}

function toleranceRuleOf({ tolerance, tolerances }: BenchmarkOptions<never>, who: string): ToleranceRule {
  checkTolerance(tolerance, who, 'tolerance');
  const named = Object.entries(tolerances ?? {}).filter(([, value]) => value !== undefined);
  for (const [metric, value] of named) {
    const where = `tolerances.${metric}`;
    if (!isMetricName(metric)) {
      throw invalidOption(who, where, 'names no metric', `Metrics: ${metricNames.join(', ')}.`);
    }
    checkTolerance(value, who, where);
  }
  return {
    ...(tolerance === undefined ? {} : { tolerance }),
    ...(named.length === 0 ? {} : { tolerances: Object.fromEntries(named) }),
  };
}

function checkTolerance(value: unknown, who: string, where: string): void {
  if (value === undefined || (typeof value === 'number' && value >= 0 && value < Number.POSITIVE_INFINITY))
    return;
  throw invalidOption(who, where, `is ${shown(value)}`, 'Give a relative change of at least 0: .1 is 10 %.');
}
