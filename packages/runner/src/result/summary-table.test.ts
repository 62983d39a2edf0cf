import type { BenchmarkResult } from '@benchline/schema';
import { summarizeDurations } from '@benchline/schema';
import { expect, test } from 'vitest';
import { launchOf } from '../../test/launch-of.js';
import { summaryTable } from './summary-table.js';

const launch = launchOf([990_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000, 1_010_000]);
const shared = {
  id: 'app > parse > small',
  package: 'app',
  suite: ['parse'],
  name: 'small',
  parameters: {},
  tags: [],
  mode: 'sync' as const,
  warnings: [],
  targets: [],
  memory: null,
  cpu: null,
  concurrent: null,
  startedAt: '2026-01-01T00:00:00.000Z',
  source: null,
  launches: [launch],
};
const measured: BenchmarkResult = {
  ...shared,
  passed: true,
  summary: summarizeDurations([launch]),
  memory: { rssDeltaBytes: 0, peakRssBytes: 64_000_000, peakMethod: 'sampled' },
  cpu: { userNs: 1, systemNs: 1, wallNs: 2, cpuPercent: 99, cpuNsPerOp: 1 },
  targets: [{ metric: 'durationNs', target: 2e6, acceptance: null, value: 1e6, status: 'met' }],
};
const failed: BenchmarkResult = {
  ...shared,
  name: '\u001b[31mhostile\nname',
  launches: [],
  passed: false,
  summary: null,
  error: { code: 'threw', message: 'no\u001b[2J such file' },
};

test('is a line for each benchmark, aligned, with failures in words below', () => {
  expect(summaryTable([measured, failed])).toMatchInlineSnapshot(`
    "benchmark              median      ±  per second  peak RSS     CPU  target
    parse > small         1.00 ms  1.0 %    1.00 k/s   64.0 MB  99.0 %  met
    parse > hostile name    threw
    hostile name failed (threw): no such file"
  `);
});

test('of nothing is the header', () => {
  expect(summaryTable([]).split('\n')).toHaveLength(1);
});
