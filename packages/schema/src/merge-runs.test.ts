import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryRun } from '../test/arbitrary-run.js';
import { mergeRuns } from './merge-runs.js';
import type { BenchmarkRun } from './run.js';

const [sample] = fc.sample(
  arbitraryRun.filter((run) => run.results.length > 0 && run.results.every((result) => result.passed)),
  { numRuns: 1, seed: 11 },
) as [BenchmarkRun];

const at = (id: string): BenchmarkRun => ({ ...structuredClone(sample), id });

test('launches of all runs stand together, told apart by run, oldest first', () => {
  const merged = mergeRuns([at('b'), at('a')]);
  expect(merged.id).toBe('b');
  expect(merged.sources?.map((source) => source.id)).toEqual(['a', 'b']);
  const launches = merged.results[0]?.launches ?? [];
  const single = sample.results[0]?.launches.length ?? 0;
  expect(launches).toHaveLength(2 * single);
  expect(launches.map((launch) => launch.index)).toEqual(launches.map((_, i) => i));
  expect(new Set(launches.map((launch) => launch.runIndex))).toEqual(new Set([0, 1]));
  expect(merged.results[0]?.summary?.launchCount).toBe(2 * single);
});

test('memory and processor time are the medians over the launches of all runs', () => {
  const cpu = { userNs: 1, systemNs: 1, wallNs: 2, cpuPercent: 100, cpuNsPerOp: 5 };
  const memory = { rssDeltaBytes: 1, peakRssBytes: 10, peakMethod: 'sampled' as const };
  const scaled = (id: string, factor: number): BenchmarkRun => {
    const run = at(id);
    const [result] = run.results as [BenchmarkRun['results'][number]];
    const launches = result.launches.slice(0, 1).map((launch) => ({
      ...launch,
      cpu: { ...cpu, cpuNsPerOp: cpu.cpuNsPerOp * factor },
      memory: { ...memory, allocatedBytesPerOp: 100 * factor },
    }));
    return { ...run, results: [{ ...result, launches }] };
  };
  const [result] = mergeRuns([scaled('a', 1), scaled('b', 2), scaled('c', 9)]).results;
  expect(result?.cpu?.cpuNsPerOp).toBe(10);
  expect(result?.memory).toMatchObject({ peakRssBytes: 10, allocatedBytesPerOp: 200 });
});

test('a benchmark that failed in one run is failed', () => {
  const bad = at('a');
  const { summary: _summary, ...rest } = bad.results[0] as Extract<
    BenchmarkRun['results'][number],
    { passed: true }
  >;
  bad.results[0] = { ...rest, passed: false, summary: null, error: { code: 'threw', message: 'no' } };
  expect(mergeRuns([bad, at('b')]).results[0]?.passed).toBe(false);
});

test('one run is itself, none is an error', () => {
  expect(mergeRuns([sample])).toBe(sample);
  expect(() => mergeRuns([])).toThrow(expect.objectContaining({ code: 'run-missing' }));
});
