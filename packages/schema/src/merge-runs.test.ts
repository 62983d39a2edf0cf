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
