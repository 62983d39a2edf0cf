import { expect, it } from 'vitest';
import { describeTarget } from './target.js';

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
