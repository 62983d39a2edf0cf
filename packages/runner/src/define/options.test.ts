import { isBenchlineError, metricNames } from '@benchline/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorOf } from '../../test/error-of.js';
import type { BenchmarkOptions } from './definition.js';
import { checkOptions, checkParameters } from './options.js';

const anyOptions = (options: unknown) => options as BenchmarkOptions<never>;
const check = (options: unknown) => checkOptions(anyOptions(options), 'parse');
const targetsOf = (options: unknown) => Object.fromEntries(check(options).targets);

test('nothing given means nothing but one operation at a time', () => {
  expect(check({})).toEqual({
    targets: new Map(),
    toleranceRule: {},
    iterations: null,
    timeNs: null,
    warmupNs: null,
    timeoutNs: null,
    precision: null,
    concurrency: 1,
    tags: [],
  });
});

test('durations become nanoseconds', () => {
  expect(check({ time: '2s', warmup: '.5 ms', timeout: '1min' })).toMatchObject({
    timeNs: 2e9,
    warmupNs: 5e5,
    timeoutNs: 60e9,
  });
});

test('tolerances are kept as given, and checked', () => {
  expect(
    check({ tolerance: 0.2, tolerances: { peakRssBytes: 0.3, cpuNsPerOp: undefined } }).toleranceRule,
  ).toEqual({
    tolerance: 0.2,
    tolerances: { peakRssBytes: 0.3 },
  });
  const messageOf = (options: unknown) => errorOf(() => check(options)).message;
  expect(messageOf({ tolerance: -0.1 })).toContain('tolerance');
  expect(messageOf({ tolerance: '10%' })).toContain('tolerance');
  expect(messageOf({ tolerances: { cpuNsPerOp: Number.NaN } })).toContain('tolerances.cpuNsPerOp');
  expect(messageOf({ tolerances: { speed: 1 } })).toContain('names no metric');
});

describe('targets', () => {
  test('a text is short for the median duration', () => {
    expect(targetsOf({ target: '20ms' })).toEqual({ durationNs: { target: 20e6, acceptance: null } });
    expect(targetsOf({ target: '20ms', acceptance: '25ms' })).toEqual({
      durationNs: { target: 20e6, acceptance: 25e6 },
    });
    expect(targetsOf({ threshold: '1s' })).toEqual({ durationNs: { target: 1e9, acceptance: null } });
  });

  test('each metric reads its own unit', () => {
    const targets = {
      durationNs: '5us',
      peakRssBytes: { target: '64 MiB', acceptance: '128 MiB' },
      allocatedBytesPerOp: 512,
      scalingEfficiency: { target: 1, acceptance: 0.95 },
      throughputOpsPerSec: 1000,
    };
    expect(targetsOf({ targets })).toEqual({
      durationNs: { target: 5000, acceptance: null },
      peakRssBytes: { target: 64 * 2 ** 20, acceptance: 128 * 2 ** 20 },
      allocatedBytesPerOp: { target: 512, acceptance: null },
      scalingEfficiency: { target: 1, acceptance: 0.95 },
      throughputOpsPerSec: { target: 1000, acceptance: null },
    });
  });

  test('the acceptance is the looser limit, in the direction of the metric', () => {
    const targetError = (options: unknown) => errorOf(() => check(options)).message;
    expect(targetError({ target: '20ms', acceptance: '10ms' })).toContain('accepts less than it targets');
    expect(targetError({ targets: { throughputOpsPerSec: { target: 10, acceptance: 20 } } })).toContain(
      'accepts less',
    );
    expect(targetsOf({ target: '20ms', acceptance: '20ms' }).durationNs).toEqual({
      target: 20e6,
      acceptance: 20e6,
    });
  });
});

test.each([
  ['time is "20", not a duration', { time: '20' }],
  ['time is 20, not a duration', { time: 20 }],
  ['timeout is "-1s"', { timeout: '-1s' }],
  ['warmup is "soon"', { warmup: 'soon' }],
  ['iterations is 0', { iterations: 0 }],
  ['iterations is 1.5', { iterations: 1.5 }],
  ['iterations is NaN', { iterations: Number.NaN }],
  ['iterations is a bigint', { iterations: 10n }],
  ['concurrency is 0', { concurrency: 0 }],
  ['concurrency stands beside', { concurrency: 2, beforeEach: () => undefined }],
  ['precision is 1', { precision: 1 }],
  ['precision is 0', { precision: 0 }],
  ['tags is "slow"', { tags: 'slow' }],
  ['tags is [7]', { tags: [7] }],
  ['setup is not a function', { setup: 'now' }],
  ['targets.durationNs is 20, not a limit', { target: 20 }],
  ['targets.durationNs is "20", not a limit', { target: '20' }],
  ['threshold stands beside `target`', { target: '1s', threshold: '1s' }],
  ['target stands beside', { target: '1s', targets: { durationNs: '1s' } }],
  ['acceptance has no `target`', { acceptance: '1s' }],
  ['targets.speed names no metric', { targets: { speed: 1 } }],
  ['targets.durationNs is not a limit', { targets: { durationNs: {} } }],
  ['targets.durationNs is not a limit', { targets: { durationNs: null } }],
  ["not a limit such as '2 MB'", { targets: { peakRssBytes: '64 parsec' } }],
  ['not a limit such as 0.95', { targets: { scalingEfficiency: '1' } }],
  ['not a limit such as 0.95', { targets: { scalingEfficiency: Number.POSITIVE_INFINITY } }],
  ['options is not an object', []],
  ['options is not an object', '20ms'],
  ['options is not an object', null],
])('refused, with the benchmark and the option named: %s', (message, options) => {
  const error = errorOf(() => check(options));
  expect(error.code).toBe('option-invalid');
  expect(error.message).toContain('Benchmark "parse": ');
  expect(error.message).toContain(message);
  expect(error.hint).not.toBeUndefined();
});

test('a misspelt option is named, with those that there are', () => {
  expect(errorOf(() => check({ itterations: 3 }))).toMatchObject({
    code: 'option-unknown',
    message: 'Benchmark "parse" has an unknown option "itterations".',
    hint: expect.stringContaining('iterations'),
  });
  expect(errorOf(() => check({ targets: { durationNs: { target: '1s', acceptence: '2s' } } })).code).toBe(
    'option-unknown',
  );
});

describe('whatever is given', () => {
  const value = fc.anything({
    withBigInt: true,
    withDate: true,
    withNullPrototype: true,
    withSparseArray: true,
  });
  const likelyText = fc.oneof(fc.constantFrom('20ms', '2 MB', '1', '', '∞s', '1e999s', '-3ms'), fc.string());
  const option = fc.oneof(value, likelyText, fc.double());
  const onlyBenchlineErrors = (work: () => unknown) => {
    try {
      work();
    } catch (thrown) {
      if (!isBenchlineError(thrown)) throw thrown;
    }
  };

  test('options are either read or refused as an error of Benchline', () => {
    const targets = fc.dictionary(
      fc.oneof(fc.constantFrom<string>(...metricNames), fc.string()),
      fc.oneof(option, fc.record({ target: option, acceptance: option }, { requiredKeys: [] })),
    );
    const names = [
      'target',
      'acceptance',
      'threshold',
      'iterations',
      'time',
      'warmup',
      'precision',
      'timeout',
      'concurrency',
      'tags',
      'setup',
      'beforeEach',
    ];
    const known = Object.fromEntries(names.map((name) => [name, option]));
    const options = fc.oneof(
      value,
      fc.record({ ...known, targets: fc.oneof(targets, value) }, { requiredKeys: [] }),
    );
    fc.assert(
      fc.property(options, (given) => onlyBenchlineErrors(() => check(given))),
      { numRuns: 500 },
    );
  });

  test('accepted parameters survive JSON', () => {
    fc.assert(
      fc.property(fc.oneof(value, fc.dictionary(fc.string(), fc.oneof(option, fc.boolean()))), (given) =>
        onlyBenchlineErrors(() => {
          const parameters = checkParameters(given, 'parse');
          // -0 is 0 to JSON, and to a reader of an identity.
          expect(JSON.parse(JSON.stringify(parameters))).toEqual(
            Object.fromEntries(
              Object.entries(parameters).map(([key, entry]) => [key, entry === 0 ? 0 : entry]),
            ),
          );
        }),
      ),
      { numRuns: 300 },
    );
  });
});
