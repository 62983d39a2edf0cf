import { parseBytes, parseDuration } from '@benchline/format';
import { BenchlineError, isMetricName, type MetricName, metricNames, metrics, type Target } from '@benchline/schema';
import type { BenchmarkOptions, TargetOption } from './definition.js';

const optionNames: ReadonlySet<string> = new Set<keyof BenchmarkOptions>([
  'target',
  'acceptance',
  'threshold',
  'targets',
  'iterations',
  'time',
  'warmup',
  'precision',
  'timeout',
  'concurrency',
  'tags',
  'setup',
  'teardown',
  'beforeEach',
  'afterEach',
]);

/** A benchmark's options, checked, with durations in nanoseconds. */
export interface CheckedOptions {
  readonly targets: ReadonlyMap<MetricName, Target>;
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
 * @param who - the benchmark's name, for messages
 * @throws BenchlineError `option-unknown` or `option-invalid`, naming the benchmark and the option
 */
export function checkOptions(options: BenchmarkOptions<never>, who: string): CheckedOptions {
  if (typeof options !== 'object' || options === null) throw invalid(who, 'options', 'is not an object', 'Give an object of options as the third argument.');
  for (const name of Object.keys(options)) {
    if (!optionNames.has(name)) {
      throw new BenchlineError({
        code: 'option-unknown',
        message: `Benchmark "${who}" has an unknown option "${name}".`,
        hint: `Known options: ${[...optionNames].join(', ')}.`,
      });
    }
  }
  for (const name of ['setup', 'teardown', 'beforeEach', 'afterEach'] as const) {
    const hook = options[name];
    if (hook !== undefined && typeof hook !== 'function') throw invalid(who, name, 'is not a function', 'Give a function.');
  }
  return {
    targets: targetsOf(options, who),
    iterations: wholeNumber(options.iterations, who, 'iterations'),
    timeNs: durationOption(options.time, who, 'time'),
    warmupNs: durationOption(options.warmup, who, 'warmup'),
    timeoutNs: durationOption(options.timeout, who, 'timeout'),
    precision: share(options.precision, who, 'precision'),
    concurrency: wholeNumber(options.concurrency, who, 'concurrency') ?? 1,
    tags: options.tags ?? [],
  };
}

/** Reads a duration such as `'20ms'` into nanoseconds. @throws BenchlineError `option-invalid` */
export function durationOption(value: unknown, who: string, name: string): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') {
    throw invalid(who, name, `is ${JSON.stringify(value)}, not a duration`, `Write a text with a unit, for example ${name}: '500ms'.`);
  }
  try {
    return parseDuration(value);
  } catch (cause) {
    throw invalid(who, name, `is ${JSON.stringify(value)}, not a duration`, `Write it with a unit, for example ${name}: '500ms'.`, cause);
  }
}

function targetsOf(options: BenchmarkOptions<never>, who: string): Map<MetricName, Target> {
  const given = new Map<string, TargetOption>(Object.entries(options.targets ?? {}) as [string, TargetOption][]);
  const short = options.target ?? options.threshold;
  if (options.target !== undefined && options.threshold !== undefined) {
    throw invalid(who, 'threshold', 'stands beside `target`', 'They mean the same: give one of them.');
  }
  if (short === undefined && options.acceptance !== undefined) {
    throw invalid(who, 'acceptance', 'has no `target`', "Give both: { target: '20ms', acceptance: '25ms' }.");
  }
  if (short !== undefined) {
    if (given.has('durationNs')) throw invalid(who, 'target', 'stands beside `targets.durationNs`', 'They mean the same: give one of them.');
    given.set('durationNs', options.acceptance === undefined ? short : { target: short, acceptance: options.acceptance });
  }
  return new Map([...given].map(([metric, option]) => readTarget(metric, option, who)));
}

function readTarget(metric: string, option: TargetOption, who: string): [MetricName, Target] {
  const where = `targets.${metric}`;
  if (!isMetricName(metric)) throw invalid(who, where, 'names no metric', `Metrics: ${metricNames.join(', ')}.`);
  const { target, acceptance } = typeof option === 'object' && option !== null ? option : { target: option, acceptance: undefined };
  const read = { target: quantity(target, metric, who, where), acceptance: acceptance === undefined ? null : quantity(acceptance, metric, who, where) };
  const lowerIsBetter = metrics[metric].direction === 'lower-is-better';
  if (read.acceptance !== null && (lowerIsBetter ? read.acceptance < read.target : read.acceptance > read.target)) {
    throw invalid(who, where, 'accepts less than it targets', 'The acceptance is the looser of the two limits.');
  }
  return [metric, read];
}

function quantity(value: unknown, metric: MetricName, who: string, where: string): number {
  const { unit } = metrics[metric];
  if (unit === 'ns') {
    const durationNs = durationOption(value, who, where);
    if (durationNs !== null) return durationNs;
  }
  if (typeof value === 'number' && Number.isFinite(value) && unit !== 'ns') return value;
  if (typeof value === 'string' && unit === 'bytes') {
    try {
      return parseBytes(value);
    } catch (cause) {
      throw invalid(who, where, `is ${JSON.stringify(value)}, not an amount of bytes`, "Write it with a unit, for example '2 MB'.", cause);
    }
  }
  throw invalid(who, where, `is ${JSON.stringify(value)}, which is no limit`, unit === 'ns' ? "Write a duration: '20ms'." : 'Write a number.');
}

function wholeNumber(value: unknown, who: string, name: string): number | null {
  if (value === undefined) return null;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1) return value;
  throw invalid(who, name, `is ${JSON.stringify(value)}`, 'Give a whole number of at least 1.');
}

function share(value: unknown, who: string, name: string): number | null {
  if (value === undefined) return null;
  if (typeof value === 'number' && value > 0 && value < 1) return value;
  throw invalid(who, name, `is ${JSON.stringify(value)}`, 'Give a share between 0 and 1: .01 is 1 %.');
}

function invalid(who: string, name: string, what: string, hint: string, cause?: unknown): BenchlineError {
  return new BenchlineError({ code: 'option-invalid', message: `Benchmark "${who}": ${name} ${what}.`, hint, cause });
}
