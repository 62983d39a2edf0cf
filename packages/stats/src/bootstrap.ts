import type { Interval } from './interval.js';
import { type Numbers, requireInteger, requireLevel, requireNumbers } from './numbers.js';
import { quantileOfSorted } from './quantile.js';
import type { Random } from './random.js';

/** One number from a resample. The array is reused for the next resample: read it, do not keep it. */
export type Statistic = (resample: Float64Array) => number;

/** How to resample. */
export interface BootstrapOptions {
  /** Where the draws come from: `createRandom(seed)`, so that an interval can be repeated. */
  readonly random: Random;
  /** Confidence, above 0 and below 1; .95 unless given. */
  readonly level?: number;
  /** How many resamples; 2000 unless given. Each calls the statistic once. */
  readonly resamples?: number;
}

/** How to resample groups. */
export interface HierarchicalBootstrapOptions extends BootstrapOptions {
  /**
   * Where given, each resampled group is reduced to this number, and the statistic sees one number per
   * group. Otherwise it sees the values of all resampled groups in one array.
   */
  readonly centre?: Statistic;
}

/**
 * Percentile bootstrap interval of any statistic (Efron and Tibshirani 1993, chapter 13; SciPy's
 * `bootstrap(method='percentile')`). Below about ten values it is too narrow; one value gives no width.
 * @throws RangeError if `values` is empty or holds a value that is not finite, `level` is not inside 0..1,
 *   `resamples` is not a whole number of at least 1, or the statistic returns a number that is not finite.
 */
export function bootstrapInterval(
  values: Numbers,
  statistic: Statistic,
  options: BootstrapOptions,
): Interval {
  requireNumbers('bootstrapInterval', 'values', values);
  const resample = new Float64Array(values.length);
  return percentileInterval('bootstrapInterval', options, () => {
    fillFrom(values, resample, options.random);
    return statistic(resample);
  });
}

/**
 * Percentile bootstrap interval for values that come in groups, such as samples grouped by process launch:
 * draws groups first, then values within each drawn group, both with replacement (Davison and Hinkley 1997,
 * section 3.8; for benchmarks Kalibera and Jones 2012). The spread between groups, which thousands of values
 * of one group cannot show, so widens the interval. With one group only the spread inside it is seen; with
 * three the interval is still somewhat too narrow. Cost: `resamples` times all values.
 * @throws RangeError if there are no groups, a group is empty or holds a value that is not finite, or for
 *   the reasons given at {@link bootstrapInterval}.
 */
export function hierarchicalBootstrap(
  groups: readonly Numbers[],
  statistic: Statistic,
  options: HierarchicalBootstrapOptions,
): Interval {
  const caller = 'hierarchicalBootstrap';
  if (groups.length === 0) throw new RangeError(`${caller}: groups must not be empty`);
  groups.forEach((group, index) => {
    requireNumbers(caller, `groups[${index}]`, group);
  });
  const { random, centre } = options;
  const longest = groups.reduce((length, group) => Math.max(length, group.length), 0);
  const centres = new Float64Array(groups.length);
  const buffer = new Float64Array(centre === undefined ? longest * groups.length : longest);
  return percentileInterval(caller, options, () => {
    let filled = 0;
    for (let index = 0; index < groups.length; index += 1) {
      const group = groups[random.nextInteger(groups.length)] as Numbers;
      const target = buffer.subarray(filled, filled + group.length);
      fillFrom(group, target, random);
      if (centre === undefined) filled += group.length;
      else centres[index] = centre(target);
    }
    return statistic(centre === undefined ? buffer.subarray(0, filled) : centres);
  });
}

function fillFrom(values: Numbers, target: Float64Array, random: Random): void {
  const count = values.length;
  for (let index = 0; index < target.length; index += 1) {
    target[index] = values[random.nextInteger(count)] as number;
  }
}

function percentileInterval(caller: string, options: BootstrapOptions, draw: () => number): Interval {
  const { level = 0.95, resamples = 2000 } = options;
  requireLevel(caller, level);
  requireInteger(caller, 'resamples', resamples, 1);
  const results = new Float64Array(resamples);
  for (let index = 0; index < resamples; index += 1) {
    const result = draw();
    if (!Number.isFinite(result)) {
      throw new RangeError(`${caller}: statistic must return a finite number, got ${result}`);
    }
    results[index] = result;
  }
  results.sort();
  const tail = (1 - level) / 2;
  return { lower: quantileOfSorted(results, tail), upper: quantileOfSorted(results, 1 - tail), level };
}
