// The store on a file system that refuses as Windows' does: the system's calls are replaced, the store is not. Here and not
// beside the source, since tests there share a process, and this one changes its own.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { temporaryStore } from '../src/folder.fixture.js';
import { runFixture } from '../src/run.fixture.js';

/** How often each call is refused for each path before it works: as by a virus scanner that has the file open. */
const REFUSALS = 2;

const refused = new Map<string, number>();

function refuse(call: string, path: string): void {
  const key = `${call} ${path}`;
  const times = refused.get(key) ?? 0;
  if (times >= REFUSALS) return;
  refused.set(key, times + 1);
  const code = ['EPERM', 'EBUSY', 'EACCES'][refused.size % 3] as string;
  throw Object.assign(new Error(`${code}: operation not permitted, ${call} '${path}'`), { code });
}

vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs/promises')>();
  const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return {
    ...real,
    async open(path: string, flags?: string | number, mode?: number) {
      // A folder's handle cannot be synced.
      if (isFolder(path)) throw Object.assign(new Error(`EPERM: ${path}`), { code: 'EPERM' });
      if (existsSync(path) || flags === 'wx') refuse('open', path);
      return real.open(path, flags, mode);
    },
    async rename(from: string, to: string) {
      refuse('rename', to);
      return real.rename(from, to);
    },
    async rm(path: string, options?: { recursive?: boolean; force?: boolean }) {
      // Node itself repeats the removal of whole folders.
      if (existsSync(path) && options?.recursive !== true) refuse('rm', path);
      return real.rm(path, options);
    },
  };
});

const platform = Object.getOwnPropertyDescriptor(process, 'platform') as PropertyDescriptor;
const runOn = (value: NodeJS.Platform) => Object.defineProperty(process, 'platform', { ...platform, value });
beforeEach(() => refused.clear());
afterEach(() => Object.defineProperty(process, 'platform', platform));

const first = runFixture();
const second = runFixture({ startedAt: '2026-03-02T10:00:00.000Z', seed: 2, benchmarks: ['parse'] });

describe('where files are refused for a moment', () => {
  beforeEach(() => void runOn('win32'));

  test('runs are saved, read, and pruned', async () => {
    const { store, problems } = temporaryStore();
    await store.saveRun(first);
    await store.saveRun(second);
    expect(await store.latestRun()).toEqual(second);
    expect((await store.runs()).map(({ id }) => id)).toEqual([first.id, second.id]);
    expect((await store.series()).map(({ points }) => points.length).sort()).toEqual([1, 2]);
    expect((await store.prune({ keepLast: 1 })).removedRuns).toEqual([first.id]);
    expect(problems).toEqual([]);
    expect(refused.size).toBeGreaterThan(10);
  });

  test('baselines are saved, replaced, and removed, and nothing is left behind', async () => {
    const { store, directory, problems } = temporaryStore();
    await store.saveBaseline('main', first);
    await store.saveBaseline('main', second);
    expect((await store.loadBaseline('main'))?.results.map(({ name }) => name)).toEqual(['parse']);
    expect(await store.removeBaseline('main')).toBe(true);
    expect(await store.listBaselines()).toEqual([]);
    expect(readdirSync(join(directory, 'baselines'))).toEqual([]);
    expect(readdirSync(directory)).toEqual(['baselines']);
    expect(problems).toEqual([]);
  });

  test('several writers at once lose nothing', async () => {
    const { store } = temporaryStore();
    const names = ['a', 'b', 'c', 'd'];
    await Promise.all(names.map((name) => store.saveBaseline(name, first)));
    expect((await store.listBaselines()).map(({ name }) => name)).toEqual(names);
  });

  test('a damaged file is set aside', async () => {
    const { store, directory, problems } = temporaryStore();
    await store.saveRun(first);
    const history = join(directory, 'history');
    const [file = ''] = readdirSync(history).filter((name) => name.endsWith('.json'));
    writeFileSync(join(history, file), '{');
    expect(await store.runs()).toEqual([]);
    expect(problems).toMatchObject([{ setAside: `${join(history, file)}.damaged-1` }]);
  });

  test('a baseline whose lines were ended by a checkout as Windows ends them is the same', async () => {
    const { store, directory } = temporaryStore();
    await store.saveBaseline('main', first);
    const before = await store.loadBaseline('main');
    const folder = join(directory, 'baselines', 'main');
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
    }
    expect(await store.loadBaseline('main')).toEqual(before);
  });
});

test('elsewhere such a refusal is final, and nothing was changed', async () => {
  runOn('linux');
  const { store, directory } = temporaryStore();
  await expect(store.saveRun(first)).rejects.toMatchObject({ code: 'file-unwritable' });
  expect(readdirSync(join(directory, 'history'))).toEqual([]);
});
