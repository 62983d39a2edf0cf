import { expect, it } from 'vitest';
import { describeBudget, describeTarget } from './target.js';

it('says value and limits in the sense of the metric', () => {
  expect(
    describeTarget({ metric: 'durationNs', target: 20e6, acceptance: 25e6, value: 12.3e6, status: 'met' }),
  ).toMatchObject({ word: 'met', text: '12.3 ms, target at most 20.0 ms, acceptable up to 25.0 ms' });
  expect(
    describeTarget({
      metric: 'throughputOpsPerSec',
      target: 1e6,
      acceptance: 9e5,
      value: 8e5,
      status: 'missed',
    }).text,
  ).toBe('800 k/s, target at least 1.00 M/s, acceptable down to 900 k/s');
  expect(
    describeTarget({
      metric: 'peakRssBytes',
      target: 1e8,
      acceptance: null,
      value: null,
      status: 'unsettled',
    }).text,
  ).toBe('not measured, target at most 100 MB');
});

it('a budget says its sum, over how many benchmarks, and its limits', () => {
  const budget = {
    name: 'startup',
    metric: 'durationNs' as const,
    target: 300e6,
    acceptance: 400e6,
    value: 412e6,
    interval: { lower: 405e6, upper: 420e6 },
    status: 'missed' as const,
    benchmarks: ['a', 'b', 'c'],
    unmeasured: [],
  };
  expect(describeBudget(budget)).toMatchObject({
    word: 'missed',
    text: '412 ms of time per operation over 3 benchmarks, target at most 300 ms, acceptable up to 400 ms',
  });
  expect(
    describeBudget({ ...budget, acceptance: null, value: null, interval: null, unmeasured: ['c'] }).text,
  ).toBe('not measured over 3 benchmarks, 1 of them not measured, target at most 300 ms');
});
