import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryRun } from '../test/arbitrary-run.js';
import { launchOf } from '../test/launch-of.js';
import { batchesOf, extendRun } from './extend-run.js';
import type { ProfileLink } from './profile.js';
import { readRun } from './read/documents.js';
import type { MeasuredResult } from './result.js';
import type { BenchmarkRun } from './run.js';
import { summarizeDurations } from './summarize-durations.js';

const [sample] = fc.sample(
  arbitraryRun.filter((run) => run.results.some((result) => result.passed)),
  { numRuns: 1, seed: 11 },
) as [BenchmarkRun];
const template = sample.results.find((result) => result.passed) as MeasuredResult;

function resultOf(id: string, centresNs: readonly number[], bytes: number): MeasuredResult {
  const memory = { rssDeltaBytes: bytes, peakRssBytes: bytes, peakMethod: 'sampled' as const };
  const launches = centresNs.map((centreNs, index) => launchOf(Array(8).fill(centreNs), { index, memory }));
  return {
    ...template,
    id,
    launches,
    summary: summarizeDurations(launches),
    memory,
    cpu: null,
    concurrent: null,
    warnings: [],
    targets: [
      { metric: 'durationNs', target: 150, acceptance: null, value: centresNs[0] as number, status: 'met' },
    ],
  };
}

const first: BenchmarkRun = {
  ...sample,
  id: 'first',
  results: [resultOf('a', [100, 100], 10), resultOf('b', [100], 10)],
};
const later: BenchmarkRun = { ...sample, id: 'later', results: [resultOf('a', [200, 200, 200], 30)] };
const launchesOf = (run: BenchmarkRun, place = 0) =>
  run.results[place]?.launches.map(({ index, runIndex }) => [index, runIndex]);

test('a second batch is told apart by its run index, and the run stays itself', () => {
  const run = extendRun(first, later, 'second-batch');
  expect(run).toMatchObject({ id: 'first', startedAt: first.startedAt, endedAt: later.endedAt });
  expect(run.sources?.map(({ id }) => id)).toEqual(['first', 'later']);
  expect(launchesOf(run)).toEqual([
    [0, 0],
    [1, 0],
    [2, 1],
    [3, 1],
    [4, 1],
  ]);
  expect(run.results[1]).toEqual(first.results[1]);
  expect(launchesOf(extendRun(run, later, 'second-batch'))?.at(-1)).toEqual([7, 2]);
  expect(readRun({ ...run, id: sample.id, sources: [] }).results).toHaveLength(2);
});

test('what is measured again keeps its profiles, and a newer one of a kind takes the place of the older', () => {
  const profile = (kind: 'cpu' | 'heap', hash: string): ProfileLink => ({
    ...{ kind, hash, engine: 'inspector', format: 'cpuprofile', sampleCount: 3000 },
  });
  const withProfiles = (run: BenchmarkRun, profiles: ProfileLink[]): BenchmarkRun => ({
    ...run,
    results: run.results.map((result) => (result.id === 'a' ? { ...result, profiles } : result)),
  });
  const profiled = withProfiles(first, [profile('cpu', '1'), profile('heap', '2')]);
  const hashes = (run: BenchmarkRun) => run.results[0]?.profiles?.map(({ hash }) => hash);
  expect(hashes(extendRun(profiled, later, 'second-batch'))).toEqual(['1', '2']);
  expect(hashes(extendRun(profiled, withProfiles(later, [profile('cpu', '3')]), 'second-batch'))).toEqual([
    '3',
    '2',
  ]);
  expect(extendRun(first, later, 'second-batch').results[0]).not.toHaveProperty('profiles');
});

test('further launches of the same run are just more of them', () => {
  const run = extendRun(first, later, 'same-run');
  expect(launchesOf(run)).toEqual([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 0],
    [4, 0],
  ]);
  expect(run.sources).toEqual(first.sources);
});

test('what follows from launches is found anew from all of them', () => {
  const [result] = extendRun(first, later, 'same-run').results;
  expect(result?.summary).toMatchObject({ medianNs: 200, launchCount: 5 });
  expect(result?.memory).toMatchObject({ rssDeltaBytes: 30, peakRssBytes: 30 });
  // The interval over five launches of 100 and 200 holds the limit of 150.
  expect(result?.targets).toEqual([
    { metric: 'durationNs', target: 150, acceptance: null, value: 200, status: 'unsettled' },
  ]);
});

test('a failure in the later launches is not hidden by the earlier ones', () => {
  const error = { code: 'threw' as const, message: 'no' };
  const bad: BenchmarkRun = {
    ...later,
    results: [{ ...resultOf('a', [1], 1), launches: [], passed: false, summary: null, error }],
  };
  expect(extendRun(first, bad, 'second-batch').results[0]).toMatchObject({
    passed: false,
    error,
    summary: null,
  });
});

test('batches are what the run was made of', () => {
  expect(batchesOf(first)).toEqual([first]);
  const [before, after, ...others] = batchesOf(extendRun(first, later, 'second-batch'));
  expect(others).toEqual([]);
  expect(before?.results.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(after?.results.map(({ id }) => id)).toEqual(['a']);
  expect(before?.results[0]?.summary).toEqual(first.results[0]?.summary);
  expect(after?.results[0]?.summary).toEqual(later.results[0]?.summary);
});

test('a benchmark that failed before any launch is of the first batch', () => {
  const error = { code: 'threw' as const, message: 'no' };
  const failed = { ...resultOf('c', [1], 1), launches: [], passed: false as const, summary: null, error };
  const run = extendRun({ ...first, results: [...first.results, failed] }, later, 'second-batch');
  expect(batchesOf(run).map(({ results }) => results.map(({ id }) => id))).toEqual([['a', 'b', 'c'], ['a']]);
});
