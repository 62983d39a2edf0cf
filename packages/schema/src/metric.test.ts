import { expect, test } from 'vitest';
import { isMetricName, metricNames, metrics } from './metric.js';
import { metricValue } from './metric-value.js';
import { fromDigitalModelBaseline } from './read/digital-model.js';

test('each metric ends in its unit', () => {
  const suffixes = {
    ns: /Ns(PerOp)?$/,
    bytes: /Bytes(PerOp)?$/,
    'ops/s': /OpsPerSec$/,
    percent: /Percent$/,
    ratio: /Efficiency$/,
  };
  for (const name of metricNames) expect(name).toMatch(suffixes[metrics[name].unit]);
});

test('values come from the result; what was not measured is null', () => {
  const baseline = { operation: 'x', avg_time_ms: 2, ops_per_sec: 500, memory_delta_mb: 1 };
  const record = fromDigitalModelBaseline(baseline);
  expect(metricValue(record, 'durationNs')).toBe(2e6);
  expect(metricValue(record, 'throughputOpsPerSec')).toBe(500);
  expect(metricValue(record, 'rssDeltaBytes')).toBe(1e6);
  expect(metricValue(record, 'allocatedBytesPerOp')).toBeNull();
  expect(metricValue(record, 'scalingEfficiency')).toBeNull();
});

test('names of the language are no metrics', () => {
  expect(isMetricName('durationNs')).toBe(true);
  for (const name of ['__proto__', 'constructor', 'toString', 'duration'])
    expect(isMetricName(name)).toBe(false);
});
