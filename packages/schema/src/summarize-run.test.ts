import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryRun } from '../test/arbitrary-run.js';
import { summarizeLaunch, summarizeRun } from './summarize-run.js';

test('a record has every benchmark of its run, and no samples', () => {
  fc.assert(
    fc.property(arbitraryRun, (run) => {
      const record = summarizeRun(run);
      expect(record.results.map((result) => result.id)).toEqual(run.results.map((result) => result.id));
      expect(record.id).toBe(run.id);
      expect(JSON.stringify(record)).not.toContain('samplesNs');
    }),
  );
});

test('a launch becomes its centre, spread and 99 quantiles', () => {
  const launch = {
    index: 0,
    runIndex: 0,
    iterationsPerSample: 4,
    stopReason: 'precision' as const,
    steady: true,
    memory: null,
    cpu: null,
    startedAt: '2026-01-01T00:00:00.000Z',
    samplesNs: Array.from({ length: 101 }, (_, i) => i),
    warmupSamplesNs: [1],
    singleSamplesNs: [1],
  };
  const record = summarizeLaunch(launch);
  expect(record).toMatchObject({ centreNs: 50, sampleCount: 101, iterationsPerSample: 4 });
  expect(record.spreadNs).toBeCloseTo(25 * 1.4826, 3);
  expect(record.quantilesNs).toHaveLength(99);
  expect(record.quantilesNs?.[0]).toBeCloseTo(1, 12);
  expect(record.quantilesNs?.[98]).toBeCloseTo(99, 12);
  expect(Object.keys(record)).not.toContain('singleSamplesNs');
});

test('measured numbers are kept to six digits, parameters as they are', () => {
  const [run] = fc.sample(
    arbitraryRun.filter((candidate) => candidate.results[0]?.passed === true),
    { numRuns: 1, seed: 3 },
  );
  const first = run?.results[0];
  if (run === undefined || first === undefined || !first.passed) throw new Error('no sample');
  first.parameters = { exact: 123456789.123 };
  first.summary.medianNs = 1234567.891;
  const record = summarizeRun(run).results[0];
  expect(record?.summary?.medianNs).toBe(1234570);
  expect(record?.parameters).toEqual({ exact: 123456789.123 });
});
