import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryRun } from '../test/arbitrary-run.js';
import { compareFingerprints } from './fingerprint.js';
import { mergeShards, missingShards } from './merge-shards.js';
import { readRun } from './read/documents.js';
import type { BenchmarkRun } from './run.js';

/** A run of some benchmarks, split over so many shards, benchmark by benchmark. */
function shardsOf(run: BenchmarkRun, count: number): BenchmarkRun[] {
  return Array.from({ length: count }, (_, i) => ({
    ...structuredClone(run),
    id: `${run.id.slice(0, 100)}-${i}`,
    shard: { index: i + 1, count },
    results: run.results.filter((_result, at) => at % count === i),
    notRun: run.results
      .filter((_result, at) => at % count !== i)
      .map(({ id }) => ({ id, reason: 'other-shard' as const })),
  }));
}

const [sample] = fc.sample(
  arbitraryRun.filter((run) => run.results.length === 4),
  { numRuns: 1, seed: 5 },
) as [BenchmarkRun];

test('whatever the order, shards make one run of all benchmarks, and it is a valid run', () => {
  fc.assert(
    fc.property(
      arbitraryRun.chain((run) =>
        fc
          .integer({ min: 1, max: 5 })
          .chain((count) =>
            fc.tuple(
              fc.constant(shardsOf(run, count)),
              fc.shuffledSubarray(shardsOf(run, count), { minLength: count }),
            ),
          ),
      ),
      ([ordered, shuffled]) => {
        const merged = mergeShards(ordered);
        expect(mergeShards(shuffled)).toEqual(merged);
        expect(readRun(JSON.parse(JSON.stringify(merged)))).toEqual(JSON.parse(JSON.stringify(merged)));
        const all = ordered.flatMap((run) => run.results.map(({ id }) => id));
        expect(merged.results.map(({ id }) => id)).toEqual(all);
        expect(merged.notRun).toEqual([]);
        expect(merged.shard).toBeUndefined();
        expect(missingShards(merged)).toEqual([]);
      },
    ),
    { numRuns: 50 },
  );
});

test('a run that is given twice counts once, and a merged run can be merged with nothing else to say', () => {
  const shards = shardsOf(sample, 2);
  expect(mergeShards([...shards, ...shards])).toEqual(mergeShards(shards));
});

test('a missing shard is said, with its benchmarks', () => {
  const [, second, , fourth] = shardsOf(sample, 4) as [
    BenchmarkRun,
    BenchmarkRun,
    BenchmarkRun,
    BenchmarkRun,
  ];
  const merged = mergeShards([fourth, second]);
  expect(missingShards(merged)).toEqual([1, 3]);
  expect(merged.warnings).toContainEqual({ code: 'shards-missing', args: { shards: '1, 3', count: 4 } });
  expect(merged.notRun).toEqual([
    { id: sample.results[0]?.id, reason: 'other-shard' },
    { id: sample.results[2]?.id, reason: 'other-shard' },
  ]);
});

test('other machines are said, and such a run is of the same machine only as one measured alike', () => {
  const shards = shardsOf(sample, 2);
  const other = structuredClone(shards[1] as BenchmarkRun);
  other.environment.fingerprint.cpuModel = 'another';
  const merged = mergeShards([shards[0] as BenchmarkRun, other]);
  expect(merged.warnings).toContainEqual({ code: 'shards-differ', args: { fields: 'cpuModel' } });
  expect(merged.environment.fingerprint.cpuModel).toBe('unknown (1), another (2)');
  const { fingerprint } = merged.environment;
  expect(compareFingerprints(sample.environment.fingerprint, fingerprint).match).toBe('different');
  expect(compareFingerprints(fingerprint, fingerprint).match).toBe('same');
});

test('sizes that differ make another machine too', () => {
  const [one, two] = shardsOf(sample, 2) as [BenchmarkRun, BenchmarkRun];
  two.environment.fingerprint.cpuCount = 64;
  const { fingerprint } = mergeShards([one, two]).environment;
  expect(fingerprint.cpuCount).toBe(1);
  expect(compareFingerprints(one.environment.fingerprint, fingerprint).match).toBe('different');
});

test.each([
  [
    'a benchmark of two runs',
    ([one, two]: BenchmarkRun[]) => [one, { ...two, results: [...(one?.results ?? [])] }],
    sample.results[0]?.id,
  ],
  [
    'a shard of two runs',
    ([one, two]: BenchmarkRun[]) => [one, { ...two, shard: { index: 1, count: 2 } }],
    'Shard 1/2 was measured twice',
  ],
  [
    'two ways of splitting',
    ([one, two]: BenchmarkRun[]) => [one, { ...two, shard: { index: 2, count: 3 } }],
    'split differently',
  ],
  [
    'two commits',
    (runs: BenchmarkRun[]) =>
      runs.map((run, i) => {
        const copy = structuredClone(run);
        copy.environment.revision.commit = `c${i}`;
        return copy;
      }),
    'commit c0',
  ],
])('%s: refused, and named', (_what, spoil, named) => {
  const runs = spoil(shardsOf(sample, 2)) as BenchmarkRun[];
  expect(() => mergeShards(runs)).toThrow(
    expect.objectContaining({ code: 'runs-conflicting', message: expect.stringContaining(named as string) }),
  );
});

test('runs that are no shards are put together too; of none it is an error', () => {
  const [one, two] = shardsOf(sample, 2).map(({ shard: _shard, ...run }) => run) as [
    BenchmarkRun,
    BenchmarkRun,
  ];
  expect(mergeShards([two, one]).results).toHaveLength(4);
  expect(missingShards(mergeShards([two, one]))).toEqual([]);
  expect(() => mergeShards([])).toThrow(expect.objectContaining({ code: 'run-missing' }));
});
