import { expect, test } from 'vitest';
import { judgeTarget } from './judge-target.js';
import type { MetricName } from './metric.js';
import type { TargetStatus } from './target.js';

type Row = [
  MetricName,
  target: number,
  acceptance: number | null,
  lower: number | null,
  value: number,
  upper: number | null,
  TargetStatus,
];

const lower: Row[] = [
  ['durationNs', 100, null, 80, 90, 100, 'met'],
  ['durationNs', 100, null, 90, 95, 101, 'unsettled'],
  ['durationNs', 100, null, 100, 105, 110, 'unsettled'],
  ['durationNs', 100, null, 101, 105, 110, 'missed'],
  ['durationNs', 100, 120, 80, 90, 100, 'met'],
  ['durationNs', 100, 120, 90, 105, 120, 'accepted'],
  ['durationNs', 100, 120, 101, 110, 121, 'unsettled'],
  ['durationNs', 100, 120, 121, 125, 130, 'missed'],
  ['peakRssBytes', 100, null, null, 100, null, 'met'],
  ['peakRssBytes', 100, 110, null, 101, null, 'accepted'],
  ['peakRssBytes', 100, 110, null, 111, null, 'missed'],
];
const higher: Row[] = [
  ['scalingEfficiency', 1, 0.95, 1, 1.1, 1.2, 'met'],
  ['scalingEfficiency', 1, 0.95, 0.95, 1, 1.1, 'accepted'],
  ['scalingEfficiency', 1, 0.95, 0.94, 1, 1.1, 'unsettled'],
  ['scalingEfficiency', 1, 0.95, 0.8, 0.9, 0.94, 'missed'],
  ['throughputOpsPerSec', 1000, null, 1000, 1100, 1200, 'met'],
  ['throughputOpsPerSec', 1000, null, 900, 950, 1000, 'unsettled'],
  ['throughputOpsPerSec', 1000, null, 900, 950, 999, 'missed'],
];

test.each([...lower, ...higher])(
  '%s with target %d and acceptance %s, measured as [%s, %d, %s]: %s',
  (metric, target, acceptance, lowerBound, value, upper, status) => {
    const outcome = judgeTarget(metric, { target, acceptance }, { lower: lowerBound, value, upper });
    expect(outcome).toEqual({ metric, target, acceptance, value, status });
  },
);

test('what was not measured is unsettled', () => {
  expect(judgeTarget('durationNs', { target: 1, acceptance: null }, null)).toMatchObject({
    value: null,
    status: 'unsettled',
  });
});
