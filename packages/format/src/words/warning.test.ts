import type { WarningCode } from '@benchline/schema';
import { warning } from '@benchline/schema';
import { describe, expect, it } from 'vitest';
import { describeWarning } from './warning.js';

const all = [
  warning('unsteady', { unsteadyLaunches: 1, launches: 3 }),
  warning('drifting', { relativeChange: 0.083 }),
  warning('imprecise', { relativeHalfWidth: 0.034, targetRelativeHalfWidth: 0.01 }),
  warning('one-process', {}),
  warning('few-samples', { samples: 1 }),
  warning('optimised-away', { medianNs: 0.31, emptyFunctionNs: 0.3 }),
  warning('below-clock', { sampleNs: 120, clockResolutionNs: 42 }),
  warning('preempted', { cpuOverWall: 0.64 }),
  warning('helper-threads', { cpuOverWall: 1.87 }),
  warning('severe-outliers', { outliers: 12, samples: 300 }),
  warning('collection-unavailable', {}),
  warning('samples-thinned', { measured: 120_000, stored: 10_000 }),
  warning('launch-lost', { launches: 2 }),
  warning('pass-failed', { pass: 'memory', message: 'no counter' }),
  warning('teardown-failed', { suite: 'server', message: 'port in use' }),
  warning('mean-only', { format: 'DigitalModel' }),
  warning('noisy-baseline', { metric: 'durationNs', relativeHalfWidth: 0.184, tolerance: 0.1 }),
  warning('machine-busy', { loadAverage: 7.25, cpuCount: 4 }),
  warning('machine-drifted', { relativeChange: -0.06 }),
];

describe('describeWarning', () => {
  it('puts every code into words', () => {
    expect(all.map((one) => describeWarning(one).text)).toMatchInlineSnapshot(`
      [
        "Warm-up ended before the times settled in 1 of 3 launches.",
        "The last third of a launch ran 8.3 % slower than its first.",
        "The time was spent at a precision of ±3.4 %; ±1 % was asked for.",
        "Measured in one process, so effects that differ from process to process are invisible.",
        "Only 1 sample: the interval is wide or absent.",
        "At 0.310 ns it is as fast as an empty function (0.300 ns): the optimiser probably removed the work.",
        "A sample takes 120 ns, too little for a clock that steps by 42.0 ns.",
        "It had a processor for only 64 % of the time; the rest went to other processes or to waiting.",
        "It used 187 % of one processor: helper threads (compilation, garbage collection, the thread pool) worked beside it.",
        "12 of 300 samples lie far outside the rest; they are counted, not removed.",
        "Garbage could not be collected before measuring, so memory holds leftovers of setup.",
        "120,000 samples measured, an evenly spaced 10,000 stored.",
        "2 launches ended early because another benchmark of the file failed.",
        "The memory pass failed: no counter",
        "Tearing down the suite server failed: port in use",
        "Carried over from DigitalModel, which keeps a mean and no samples: there is no interval.",
        "The baseline is too noisy for the tolerance: its time per operation is known to ±18.4 %, the tolerance is 10 %.",
        "The machine was busy: load 7.25 on 4 processors.",
        "A fixed piece of work ran 6 % faster at the end of the run than at its start.",
      ]
    `);
  });

  it('says what to do wherever there is something to do', () => {
    const silent: WarningCode[] = ['samples-thinned'];
    for (const one of all) {
      expect(describeWarning(one).hint === '', one.code).toBe(silent.includes(one.code as WarningCode));
    }
  });

  it('names a code of a later version with its arguments', () => {
    expect(describeWarning({ code: 'too-hot', args: { celsius: 90 } }).text).toBe('too-hot: celsius 90');
    expect(describeWarning({ code: 'constructor', args: {} }).text).toBe('constructor');
  });

  it('survives arguments that are absent or of another type', () => {
    for (const { code } of all) {
      expect(() => describeWarning({ code, args: {} })).not.toThrow();
      expect(() => describeWarning({ code, args: { launches: 'many', samples: true } })).not.toThrow();
    }
  });
});
