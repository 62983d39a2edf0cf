import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileStore } from './file-store.js';
import { temporaryFolder, temporaryStore } from './folder.fixture.js';
import { runFixture } from './run.fixture.js';

describe('createFileStore', () => {
  it('writes nothing before something is saved, and then serves an empty store', async () => {
    const { store, directory, problems } = temporaryStore();
    expect(await store.latestRun()).toBeNull();
    expect(await store.runs()).toEqual([]);
    expect(await store.listBaselines()).toEqual([]);
    expect(await store.loadBaseline('main')).toBeNull();
    expect(await store.removeBaseline('main')).toBe(false);
    expect(existsSync(directory)).toBe(false);
    expect(problems).toEqual([]);
  });

  it('gives back the latest run with its samples', async () => {
    const { store, directory } = temporaryStore();
    await store.saveRun(runFixture({ seed: 1 }));
    const run = {
      ...runFixture({ seed: 2, startedAt: '2026-03-02T10:00:00.000Z' }),
      futureField: { kept: true },
    };
    await store.saveRun(run);
    expect(await store.latestRun()).toEqual(run);
    expect(readdirSync(directory).sort()).toEqual(['history', 'latest.json']);
    expect(readFileSync(join(directory, 'latest.json'), 'utf8')).toBe(`${JSON.stringify(run)}\n`);
  });

  it('does not save what is no valid run', async () => {
    const { store, directory } = temporaryStore();
    const run = runFixture();
    (run.results[0] as (typeof run.results)[0]).launches[0]?.samplesNs.push(Number.NaN);
    await expect(store.saveRun(run)).rejects.toMatchObject({ code: 'document-invalid' });
    await expect(store.saveRun({ ...runFixture(), id: '../../x' })).rejects.toMatchObject({
      code: 'document-invalid',
    });
    expect(existsSync(directory)).toBe(false);
  });

  it('names a damaged latest run and leaves it', async () => {
    const { store, directory, problems } = temporaryStore();
    await store.saveRun(runFixture());
    const path = join(directory, 'latest.json');
    for (const damage of ['', '{"kind":"run"', '[]', 'null', '{"schemaVersion":1}', '\0\0\0']) {
      writeFileSync(path, damage);
      await expect(store.latestRun()).rejects.toMatchObject({
        code: 'file-damaged',
        message: expect.stringContaining(path),
        hint: expect.stringContaining('Run the benchmarks again'),
      });
      expect(readFileSync(path, 'utf8')).toBe(damage);
    }
    writeFileSync(path, '{"schemaVersion":99}');
    await expect(store.latestRun()).rejects.toMatchObject({ code: 'document-too-new' });
    expect(problems).toEqual([]);
    await store.saveRun(runFixture());
    expect(await store.latestRun()).toEqual(runFixture());
  });

  it('does not follow a symbolic link that stands for a file', async () => {
    const { store, directory } = temporaryStore();
    const outside = join(temporaryFolder(), 'outside.json');
    writeFileSync(outside, JSON.stringify(runFixture()));
    mkdirSync(directory);
    symlinkSync(outside, join(directory, 'latest.json'));
    await expect(store.latestRun()).rejects.toMatchObject({ code: 'file-unreadable' });
    await store.saveRun(runFixture({ seed: 2 }));
    expect(readFileSync(outside, 'utf8')).toBe(JSON.stringify(runFixture()));
    expect(await store.latestRun()).toEqual(runFixture({ seed: 2 }));
  });

  it('does not follow a folder that is a symbolic link out of the store, to write or to read', async () => {
    const { store, directory, problems } = temporaryStore();
    const outside = temporaryFolder();
    mkdirSync(join(directory, 'baselines'), { recursive: true });
    symlinkSync(outside, join(directory, 'history'));
    symlinkSync(outside, join(directory, 'baselines', 'main'));
    await expect(store.saveRun(runFixture())).rejects.toMatchObject({
      code: 'file-unwritable',
      hint: expect.stringContaining('link'),
    });
    await expect(store.runs()).rejects.toMatchObject({ code: 'file-unreadable' });
    await expect(store.saveBaseline('main', runFixture())).rejects.toMatchObject({ code: 'file-unwritable' });
    await expect(store.loadBaseline('main')).rejects.toMatchObject({ code: 'file-unreadable' });
    expect(await store.listBaselines()).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(readdirSync(outside)).toEqual([]);
  });

  it('may itself stand behind a symbolic link', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'real'));
    symlinkSync(join(folder, 'real'), join(folder, 'link'));
    const store = createFileStore({ directory: join(folder, 'link') });
    await store.saveRun(runFixture());
    await store.saveBaseline('main', runFixture());
    expect(await store.latestRun()).toEqual(runFixture());
    expect(readdirSync(join(folder, 'real')).sort()).toEqual(['baselines', 'history', 'latest.json']);
  });

  it('says what stands in the way, and how to go on', async () => {
    const folder = temporaryFolder();
    const directory = join(folder, 'file');
    writeFileSync(directory, 'not a folder');
    const store = createFileStore({ directory });
    const error = {
      code: 'file-unwritable',
      message: expect.stringContaining(directory),
      hint: expect.stringContaining('`directory`'),
    };
    await expect(store.saveRun(runFixture())).rejects.toMatchObject(error);
    await expect(store.saveBaseline('main', runFixture())).rejects.toMatchObject(error);
    expect(readFileSync(directory, 'utf8')).toBe('not a folder');
  });

  it('removes temporary files that killed processes left, and only those', async () => {
    const { directory } = temporaryStore();
    mkdirSync(directory);
    const old = '.tmp-00000000-0000-4000-8000-000000000000';
    const fresh = '.tmp-00000000-0000-4000-8000-000000000001';
    for (const name of [old, fresh, '.tmp-mine']) writeFileSync(join(directory, name), '');
    const twoHours = 2 * 60 * 60 * 1000;
    utimesSync(join(directory, old), new Date(0), new Date(0));
    utimesSync(join(directory, '.tmp-mine'), new Date(0), new Date(0));
    utimesSync(join(directory, fresh), new Date(twoHours), new Date(twoHours));
    await createFileStore({ directory, now: () => twoHours + 1000 }).saveRun(runFixture());
    expect(readdirSync(directory).sort()).toEqual([fresh, '.tmp-mine', 'history', 'latest.json'].sort());
  });
});
