import { expect, test } from 'vitest';
import { parseTarget } from './target.js';

test.each([
  ['durationNs', '20ms', { target: 20e6, acceptance: null }],
  ['durationNs', { target: '20ms', acceptance: '25ms' }, { target: 20e6, acceptance: 25e6 }],
  ['peakRssBytes', '2 MB', { target: 2e6, acceptance: null }],
  ['peakRssBytes', 2048, { target: 2048, acceptance: null }],
  ['scalingEfficiency', { target: 1, acceptance: 0.95 }, { target: 1, acceptance: 0.95 }],
  ['throughputOpsPerSec', 1000, { target: 1000, acceptance: null }],
] as const)('%s: %j', (metric, option, target) => {
  expect(parseTarget(metric, option)).toEqual(target);
});

test.each([
  ['durationNs', 20, "is 20, not a limit such as '20ms'"],
  ['durationNs', '20', 'is "20", not a limit'],
  ['peakRssBytes', 'much', "such as '2 MB'"],
  ['scalingEfficiency', '1', 'such as 0.95'],
  ['scalingEfficiency', Number.NaN, 'is NaN'],
  ['durationNs', {}, 'is not a limit'],
  ['durationNs', { target: '20ms', acceptance: '10ms' }, 'accepts less than it targets'],
  ['scalingEfficiency', { target: 0.9, acceptance: 1 }, 'accepts less than it targets'],
] as const)('%s: %j is refused', (metric, option, message) => {
  expect(() => parseTarget(metric, option)).toThrow(message);
});
