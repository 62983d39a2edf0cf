import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchmarkRun, ProfileLink, StoreProblem } from '@benchline/schema';
import { describe, expect, it } from 'vitest';
import { createFileStore } from '../file-store.js';
import { temporaryStore } from '../folder.fixture.js';
import { runFixture } from '../run.fixture.js';

const runOf = (n: number, profiles: ProfileLink[] = []): BenchmarkRun => {
  const run = runFixture({ startedAt: new Date(Date.UTC(2026, 2, n)).toISOString(), seed: n });
  return { ...run, results: run.results.map((result) => ({ ...result, profiles })) };
};
const link = (hash: string): ProfileLink => ({
  kind: 'cpu',
  engine: 'inspector',
  hash,
  format: 'cpuprofile',
  sampleCount: 1,
});

async function storeWith(days: readonly number[]) {
  const place = temporaryStore();
  for (const n of days) await place.store.saveRun(runOf(n));
  const daysLeft = async () =>
    (await place.store.runs()).map(({ startedAt }) => Number(startedAt.slice(8, 10)));
  return { ...place, daysLeft };
}

describe('prune', () => {
  it('removes what the rule does not keep, and says what', async () => {
    const { store, daysLeft, directory } = await storeWith([1, 2, 3, 4]);
    const planned = await store.prune({ keepLast: 2 }, { dryRun: true });
    expect(await daysLeft()).toEqual([1, 2, 3, 4]);
    expect(planned).toEqual({
      removedRuns: [runOf(1).id, runOf(2).id],
      keptRunCount: 2,
      removedProfiles: [],
      freedBytes: expect.any(Number),
    });
    expect(planned.freedBytes).toBeGreaterThan(1000);
    expect(await store.prune({ keepLast: 2 })).toEqual(planned);
    expect(await daysLeft()).toEqual([3, 4]);
    expect((await store.series({ names: ['parse'] }))[0]?.points).toHaveLength(2);
    expect(await store.prune({ keepLast: 2 })).toMatchObject({ removedRuns: [], keptRunCount: 2 });
    expect(readdirSync(directory).sort()).toEqual(['history', 'latest.json']);
  });

  it('keeps what a baseline or the latest run refers to', async () => {
    const { store, daysLeft } = await storeWith([1, 2, 3, 4, 5, 6]);
    await store.saveBaseline('main', runOf(2));
    const { id, startedAt } = runOf(3);
    await store.saveBaseline('of several', { ...runOf(4), sources: [{ id, startedAt }] });
    await store.saveRun(runOf(1));
    await store.prune({ keepLast: 1 });
    expect(await daysLeft()).toEqual([1, 2, 3, 4, 6]);
    await store.removeBaseline('main');
    await store.prune({ keepLast: 1 });
    expect(await daysLeft()).toEqual([1, 3, 4, 6]);
  });

  it('removes nothing when it cannot tell what a baseline refers to', async () => {
    const { store, daysLeft, directory } = await storeWith([1, 2, 3]);
    await store.saveBaseline('main', runOf(1));
    const manifest = join(directory, 'baselines', 'main', 'baseline.json');
    for (const damage of ['{"kind":', '{"kind":"baseline","name":"main","schemaVersion":99}']) {
      writeFileSync(manifest, damage);
      await expect(store.prune({ keepLast: 1 })).rejects.toMatchObject({
        code: expect.stringMatching(/^(file-damaged|document-too-new)$/),
      });
    }
    rmSync(manifest);
    await expect(store.prune({ keepLast: 1 })).rejects.toMatchObject({ code: 'file-damaged' });
    writeFileSync(join(directory, 'latest.json'), '{');
    rmSync(join(directory, 'baselines'), { recursive: true });
    await expect(store.prune({ keepLast: 1 })).rejects.toMatchObject({ code: 'file-damaged' });
    expect(await daysLeft()).toEqual([1, 2, 3]);
  });

  it('takes place with each save where the store is told to, and never costs the run', async () => {
    const { directory, problems } = temporaryStore();
    const options = { directory, onProblem: (problem: StoreProblem) => void problems.push(problem) };
    const store = createFileStore({ ...options, retention: { keepLast: 2 } });
    for (const n of [1, 2, 3]) await store.saveRun(runOf(n));
    expect((await store.runs()).map(({ id }) => id)).toEqual([runOf(2).id, runOf(3).id]);
    expect(problems).toEqual([]);
    await store.saveBaseline('main', runOf(2));
    writeFileSync(join(directory, 'baselines', 'main', 'baseline.json'), '{');
    await store.saveRun(runOf(4));
    expect(problems).toEqual([
      { where: join(directory, 'history'), message: expect.stringContaining('baseline') },
    ]);
    expect(await store.runs()).toHaveLength(3);
    expect(() => createFileStore({ directory, retention: {} })).toThrow(
      expect.objectContaining({ code: 'option-invalid' }),
    );
  });

  it('leaves files that are not its own, and those it cannot read', async () => {
    const { store, directory, problems } = await storeWith([1, 2]);
    const history = join(directory, 'history');
    writeFileSync(join(history, 'notes.json'), '{}');
    writeFileSync(join(history, `${runOf(3).id}.json`), '{"schemaVersion":2}');
    await store.prune({ keepLast: 1 });
    expect(readdirSync(history).sort()).toEqual(
      [`${runOf(2).id}.json`, `${runOf(3).id}.json`, 'index', 'notes.json'].sort(),
    );
    expect(problems).not.toEqual([]);
  });

  it('has nothing to do in an empty store, and refuses a rule that says nothing', async () => {
    const { store, directory } = temporaryStore();
    const nothing = { removedRuns: [], keptRunCount: 0, removedProfiles: [], freedBytes: 0 };
    expect(await store.prune({ keepLast: 1 })).toEqual(nothing);
    await expect(store.prune({})).rejects.toMatchObject({ code: 'option-invalid' });
    expect(() => readdirSync(directory)).toThrow();
  });
});

describe('profiles', () => {
  const old = new Date('2026-01-01');

  async function withProfiles() {
    const place = temporaryStore();
    const save = async (text: string) => {
      const { hash, path } = await place.store.saveProfile(Buffer.from(text), 'cpuprofile');
      utimesSync(path, old, old);
      return hash;
    };
    const hashes = {
      history: await save('a'),
      baseline: await save('b'),
      latest: await save('c'),
      none: await save('d'),
    };
    await place.store.saveRun(runOf(1));
    await place.store.saveRun(runOf(2, [link(hashes.history)]));
    await place.store.saveRun(runOf(3, [link(hashes.latest)]));
    await place.store.saveBaseline('main', runOf(1, [link(hashes.baseline)]));
    const profiles = () => readdirSync(join(place.directory, 'profiles')).map((name) => name.split('.')[0]);
    return { ...place, hashes, profiles };
  }

  it('go when nothing that is kept links to them', async () => {
    const { store, hashes, profiles } = await withProfiles();
    expect((await store.prune({ keepLast: 2 })).removedProfiles).toEqual([`${hashes.none}.cpuprofile`]);
    expect(profiles().sort()).toEqual([hashes.history, hashes.baseline, hashes.latest].sort());
    expect((await store.prune({ keepLast: 1 })).removedProfiles).toEqual([`${hashes.history}.cpuprofile`]);
    expect(profiles().sort()).toEqual([hashes.baseline, hashes.latest].sort());
  });

  it('stay while they are young, while something cannot be read, and when they are no profiles', async () => {
    const { store, hashes, profiles, directory } = await withProfiles();
    const file = (hash: string) => join(directory, 'profiles', `${hash}.cpuprofile`);
    utimesSync(file(hashes.none), new Date(), new Date());
    writeFileSync(join(directory, 'profiles', 'mine.txt'), '');
    utimesSync(join(directory, 'profiles', 'mine.txt'), old, old);
    mkdirSync(join(directory, 'profiles', 'folder'));
    await store.prune({ keepLast: 9 });
    expect(profiles()).toHaveLength(6);
    utimesSync(file(hashes.none), old, old);
    const folder = join(directory, 'baselines', 'main');
    const [benchmark] = readdirSync(folder).filter((name) => name !== 'baseline.json');
    writeFileSync(join(folder, benchmark as string), '{"id":');
    expect(await store.prune({ keepLast: 9 })).toMatchObject({ removedProfiles: [] });
    expect(profiles()).toContain(hashes.none);
  });

  it('are linked in the history without their summaries', async () => {
    const { store } = temporaryStore();
    const topFunctions = [
      {
        name: 'f',
        file: 'f.js',
        line: 1,
        column: 1,
        selfTimeNs: 1,
        totalTimeNs: 1,
        selfShare: 1,
        totalShare: 1,
        hits: 1,
      },
    ];
    await store.saveRun(runOf(1, [{ ...link('0'.repeat(64)), topFunctions }]));
    expect((await store.runs())[0]?.results[0]?.profiles).toEqual([link('0'.repeat(64))]);
    expect((await store.latestRun())?.results[0]?.profiles?.[0]?.topFunctions).toEqual(topFunctions);
  });
});
