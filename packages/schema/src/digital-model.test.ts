import { expect, test } from 'vitest';
import { toDigitalModelBaseline, toDigitalModelResults } from './digital-model.js';
import { fromDigitalModelBaseline, fromDigitalModelResults } from './read/digital-model.js';
import { readRecord } from './read/documents.js';

const results = [
  {
    name: 'config_loading',
    timestamp: 1736412345.678,
    elapsed_seconds: 0.0152,
    iterations: 100,
    ops_per_second: 65.78947368421053,
    memory_mb_delta: -2.3,
    memory_mb_peak: 4.1,
    cpu_percent_avg: 97.5,
    passed: true,
    threshold_met: true,
    error: null,
  },
  {
    name: 'solver_execution',
    timestamp: 1736412350,
    elapsed_seconds: 0,
    iterations: 0,
    ops_per_second: 0,
    memory_mb_delta: 0,
    memory_mb_peak: 0,
    cpu_percent_avg: 0,
    passed: false,
    threshold_met: false,
    error: 'no such file',
  },
];

test('a list of results becomes a valid record that says it knows only a mean', () => {
  const record = fromDigitalModelResults(results, 'results.json', { package: 'model' });
  expect(readRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
  expect(record.results[0]).toMatchObject({
    id: 'model > config_loading',
    passed: true,
    summary: { medianNs: 15_200_000, interval: null, iterationCount: 100 },
    memory: { rssDeltaBytes: -2_300_000, peakRssBytes: null, peakMethod: null },
    warnings: [{ code: 'mean-only', args: { format: 'DigitalModel' } }],
  });
  expect(record.results[1]).toMatchObject({
    passed: false,
    error: { code: 'threw', message: 'no such file' },
  });
  expect(record.startedAt).toBe('2025-01-09T08:45:45.678Z');
});

test('what was read can be written again', () => {
  const [first, second] = toDigitalModelResults(fromDigitalModelResults(results));
  expect(first).toMatchObject({
    name: 'config_loading',
    elapsed_seconds: 0.0152,
    iterations: 100,
    passed: true,
    error: null,
  });
  expect(first?.ops_per_second).toBeCloseTo(65.789, 3);
  expect(first?.memory_mb_delta).toBeCloseTo(-2.3, 12);
  expect(second).toMatchObject({
    name: 'solver_execution',
    passed: false,
    threshold_met: false,
    error: 'no such file',
  });
});

test('a baseline is named after its operation, and comes back as it was', () => {
  const baseline = {
    operation: 'data_pipeline_1000_points',
    avg_time_ms: 8.2,
    ops_per_sec: 121.9,
    memory_delta_mb: 1.2,
  };
  const record = fromDigitalModelBaseline(baseline, 'data_pipeline.json');
  expect(record).toMatchObject({
    name: 'data_pipeline_1000_points',
    summary: { medianNs: expect.closeTo(8_200_000, 3) },
  });
  if (!record.passed) throw new Error('a baseline is a measured result');
  const again = toDigitalModelBaseline(record);
  expect(again).toMatchObject({ operation: 'data_pipeline_1000_points', avg_time_ms: 8.2 });
  expect(again.memory_delta_mb).toBeCloseTo(1.2, 12);
});

test.each([
  ['an empty list', []],
  ['an object', {}],
  ['a negative time', [{ ...results[0], elapsed_seconds: -1 }]],
  ['a moment that no calendar has', [{ ...results[0], timestamp: 1e20 }]],
  ['a time that no clock reads', [{ ...results[0], elapsed_seconds: 1e300 }]],
  ['a missing name', [{ ...results[0], name: undefined }]],
])('%s is refused', (_what, document) => {
  expect(() => fromDigitalModelResults(document, 'bad.json')).toThrow(
    expect.objectContaining({ code: 'document-invalid' }),
  );
});
