import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate, type RunRecord, summarizeRun } from '@benchline/schema';
import { readRecord } from '@benchline/schema/read';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { temporaryStore } from '../folder.fixture.js';
import { runFixture } from '../run.fixture.js';
import { baselineFiles, journalContent, readBenchmark, readManifest } from './baseline-document.js';

const sortedRecord = (record: RunRecord): RunRecord => ({
  ...record,
  results: [...record.results].sort((a, b) => (a.id < b.id ? -1 : 1)),
});

describe('baselines', () => {
  it('gives back the record of a run, and what is known of it', async () => {
    const { store, directory } = temporaryStore();
    const run = runFixture({ benchmarks: ['print', 'parse'] });
    const info = await store.saveBaseline('main', run);
    expect(info).toEqual({
      name: 'main',
      runId: run.id,
      startedAt: run.startedAt,
      commit: 'c0ffee',
      benchmarkCount: 2,
    });
    expect(await store.loadBaseline('main')).toEqual(sortedRecord(summarizeRun(run)));
    expect(await store.listBaselines()).toEqual([info]);
    expect(readdirSync(join(directory, 'baselines'))).toEqual(['main']);
    expect(readdirSync(join(directory, 'baselines', 'main')).sort()).toEqual([
      'app~json~parse+[n=10].json',
      'app~json~print+[n=10].json',
      'baseline.json',
    ]);
  });

  it('changes only the files of benchmarks that changed, and removes those of benchmarks that went', async () => {
    const { store, directory } = temporaryStore();
    const folder = join(directory, 'baselines', 'main');
    const read = () =>
      Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
    await store.saveBaseline('main', runFixture({ benchmarks: ['a', 'b', 'c'] }));
    const before = read();
    for (const text of Object.values(before)) expect(text).toMatch(/^\{\n {2}"[\s\S]*\n\}\n$/);

    await store.saveBaseline('main', runFixture({ benchmarks: ['a', 'b', 'c'] }));
    expect(read()).toEqual(before);

    writeFileSync(join(folder, 'NOTES.md'), 'by a person');
    await store.saveBaseline(
      'main',
      runFixture({ benchmarks: ['a', 'x'], startedAt: '2026-03-05T10:00:00.000Z' }),
    );
    const after = read();
    expect(Object.keys(after).sort()).toEqual([
      'NOTES.md',
      'app~json~a+[n=10].json',
      'app~json~x+[n=10].json',
      'baseline.json',
    ]);
    expect(after['app~json~a+[n=10].json']).toBe(before['app~json~a+[n=10].json']);
    expect(after['baseline.json']).not.toBe(before['baseline.json']);
  });

  it('keeps unknown fields, and saves a record that was loaded without a change', async () => {
    const { store, directory } = temporaryStore();
    const record = { ...summarizeRun(runFixture()), futureField: [1, { a: null }] } as RunRecord;
    await store.saveBaseline('main', record);
    const loaded = (await store.loadBaseline('main')) as RunRecord;
    expect(loaded).toEqual(sortedRecord(record));
    await store.saveBaseline('copy', loaded);
    const [main, copy] = ['main', 'copy'].map((name) =>
      readdirSync(join(directory, 'baselines', name)).map((file) =>
        readFileSync(join(directory, 'baselines', name, file), 'utf8'),
      ),
    );
    expect(copy?.map((text) => text.replace('"name": "copy"', '"name": "main"'))).toEqual(main);
  });

  it('takes any name that is neither empty nor very long', async () => {
    const { store, directory } = temporaryStore();
    const names = [
      'main',
      'Main',
      '../../escape',
      'CON',
      'a/b',
      '\u{1f680}',
      'é',
      'e\u0301',
      '__proto__',
      '.',
      'x'.repeat(200),
      'v1.2 ',
    ];
    for (const [seed, name] of names.entries())
      await store.saveBaseline(name, runFixture({ seed: seed + 1 }));
    for (const [seed, name] of names.entries()) {
      expect((await store.loadBaseline(name))?.id, name).toBe(runFixture({ seed: seed + 1 }).id);
    }
    expect((await store.listBaselines()).map((info) => info.name)).toEqual([...names].sort());
    expect(readdirSync(directory)).toEqual(['baselines']);
    for (const name of ['', 'x'.repeat(201)]) {
      await expect(store.saveBaseline(name, runFixture())).rejects.toMatchObject({
        code: 'baseline-name-invalid',
      });
      await expect(store.loadBaseline(name)).rejects.toMatchObject({ code: 'baseline-name-invalid' });
      await expect(store.removeBaseline(name)).rejects.toMatchObject({ code: 'baseline-name-invalid' });
    }
  });

  it('removes a baseline, and leaves what is not its own', async () => {
    const { store, directory } = temporaryStore();
    await store.saveBaseline('main', runFixture());
    expect(await store.removeBaseline('main')).toBe(true);
    expect(await store.removeBaseline('main')).toBe(false);
    expect(readdirSync(join(directory, 'baselines'))).toEqual([]);
    expect(readdirSync(directory)).toEqual(['baselines']);

    await store.saveBaseline('main', runFixture());
    writeFileSync(join(directory, 'baselines', 'main', 'NOTES.md'), 'by a person');
    expect(await store.removeBaseline('main')).toBe(true);
    expect(await store.loadBaseline('main')).toBeNull();
    expect(await store.listBaselines()).toEqual([]);
    expect(readdirSync(join(directory, 'baselines', 'main'))).toEqual(['NOTES.md']);
  });

  it('removes damaged files with their baseline, and leaves copies that a person made', async () => {
    const { store, directory } = temporaryStore();
    const folder = join(directory, 'baselines', 'main');
    await store.saveBaseline('main', runFixture());
    writeFileSync(join(folder, 'app~json~parse+[n=10].json'), '{"id": "app');
    expect(await store.removeBaseline('main')).toBe(true);
    expect(readdirSync(join(directory, 'baselines'))).toEqual([]);

    await store.saveBaseline('main', runFixture());
    cpSync(join(folder, 'app~json~parse+[n=10].json'), join(folder, 'app~json~kept.json'));
    expect(await store.removeBaseline('main')).toBe(true);
    expect(readdirSync(folder)).toEqual(['app~json~kept.json']);
  });

  it('migrates the file of a benchmark together with what is common to all', () => {
    const record = summarizeRun(runFixture());
    const files = baselineFiles('main', record);
    const [, text] = [...files][1] as [string, string];
    const older = text.replace('"name": "parse"', '"title": "parse"');
    expect(older).not.toBe(text);
    const readLater = (document: unknown, where: string): RunRecord => {
      const steps = {
        1: (from: Record<string, unknown>) => ({
          ...from,
          results: (from.results as Record<string, unknown>[]).map(({ title, ...rest }) => ({
            ...rest,
            name: title,
          })),
        }),
      };
      return readRecord({ ...migrate(document, where, steps, 2), schemaVersion: 1 }, where);
    };
    const manifest = readManifest(files.get('baseline.json') as string, 'baseline.json');
    expect(readBenchmark(older, 'parse.json', manifest, readLater)).toEqual(record.results[0]);
    expect(() => readBenchmark(older, 'parse.json', manifest)).toThrow(/parse\.json/);
  });

  it('takes a folder that was copied for a baseline of that name', async () => {
    const { store, directory } = temporaryStore();
    await store.saveBaseline('main', runFixture());
    cpSync(join(directory, 'baselines', 'main'), join(directory, 'baselines', 'release-2'), {
      recursive: true,
    });
    expect((await store.listBaselines()).map((info) => info.name)).toEqual(['main', 'release-2']);
    expect(await store.loadBaseline('release-2')).toEqual(await store.loadBaseline('main'));
  });

  it('ignores plain files beside the folders', async () => {
    const { store, directory, problems } = temporaryStore();
    mkdirSync(join(directory, 'baselines', 'empty'), { recursive: true });
    writeFileSync(
      join(directory, 'baselines', 'data_pipeline.json'),
      '{"operation":"data_pipeline","avg_time_ms":1}',
    );
    await store.saveBaseline('main', runFixture());
    expect((await store.listBaselines()).map((info) => info.name)).toEqual(['main']);
    expect(await store.loadBaseline('empty')).toBeNull();
    expect(problems).toEqual([]);
  });

  it('refuses a run that holds a benchmark twice, and keeps the old baseline', async () => {
    const { store } = temporaryStore();
    await store.saveBaseline('main', runFixture());
    await expect(store.saveBaseline('main', runFixture({ benchmarks: ['a', 'a'] }))).rejects.toMatchObject({
      code: 'document-invalid',
      message: expect.stringContaining('app > json > a [n=10]'),
    });
    expect((await store.loadBaseline('main'))?.results).toHaveLength(2);
  });

  it('stores any names of benchmarks', async () => {
    const { store } = temporaryStore();
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 6 }),
        async (names) => {
          const run = runFixture();
          const template = run.results[0] as (typeof run.results)[0];
          const results = ['baseline', '__proto__', ...names.map((name) => ` > ${name}`)].map((id) => ({
            ...template,
            id,
          }));
          await store.saveBaseline('main', { ...run, results });
          const loaded = await store.loadBaseline('main');
          expect(loaded?.results.map((result) => result.id).sort()).toEqual(
            results.map((result) => result.id).sort(),
          );
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('damaged baselines', () => {
  it('rejects when baseline.json is damaged, missing or too new', async () => {
    const { store, directory, problems } = temporaryStore();
    await store.saveBaseline('main', runFixture());
    const manifest = join(directory, 'baselines', 'main', 'baseline.json');
    const damaged = {
      code: 'file-damaged',
      message: expect.stringContaining(manifest),
      hint: expect.stringContaining('version control'),
    };
    for (const damage of [
      '',
      '<<<<<<< HEAD\n{}',
      '{"schemaVersion":1,"kind":"record"}',
      '{"schemaVersion":1,"kind":"baseline","name":"main"}',
    ]) {
      writeFileSync(manifest, damage);
      await expect(store.loadBaseline('main')).rejects.toMatchObject(damaged);
    }
    expect(await store.listBaselines()).toEqual([]);
    expect(problems).toHaveLength(1);
    rmSync(manifest);
    await expect(store.loadBaseline('main')).rejects.toMatchObject(damaged);
    writeFileSync(manifest, '{"schemaVersion":2,"kind":"baseline"}');
    await expect(store.loadBaseline('main')).rejects.toMatchObject({ code: 'document-too-new' });
    await store.saveBaseline('main', runFixture());
    expect((await store.loadBaseline('main'))?.results).toHaveLength(2);
  });

  it('reports a damaged benchmark, sets it aside, and serves the rest', async () => {
    const { store, directory, problems } = temporaryStore();
    await store.saveBaseline('main', runFixture({ benchmarks: ['a', 'b', 'c'] }));
    const folder = join(directory, 'baselines', 'main');
    const damaged = join(folder, 'app~json~a+[n=10].json');
    writeFileSync(damaged, '{"id":');
    cpSync(join(folder, 'app~json~b+[n=10].json'), join(folder, 'mine.json'));
    writeFileSync(join(folder, 'other.json'), 'not JSON');
    expect((await store.loadBaseline('main'))?.results.map((result) => result.name)).toEqual(['b', 'c']);
    expect(Object.fromEntries(problems.map((problem) => [problem.where, problem.setAside]))).toEqual({
      [damaged]: `${damaged}.damaged-1`,
      [join(folder, 'mine.json')]: undefined,
      [join(folder, 'other.json')]: undefined,
    });
    expect(readdirSync(join(directory, 'baselines'))).toEqual(['main']);
  });
});

describe('a save that was killed', () => {
  const old = runFixture({ benchmarks: ['a', 'b'] });
  const next = runFixture({ benchmarks: ['b', 'c'], startedAt: '2026-03-09T10:00:00.000Z', seed: 9 });

  it('shows the new baseline once its journal is in place, and is finished by the next save', async () => {
    const { store, directory } = temporaryStore();
    await store.saveBaseline('main', old);
    const journal = join(directory, 'baselines', '.main.next.json');
    writeFileSync(journal, journalContent('main', summarizeRun(next)));
    rmSync(join(directory, 'baselines', 'main', 'baseline.json'));

    expect(await store.loadBaseline('main')).toEqual(sortedRecord(summarizeRun(next)));
    expect((await store.listBaselines()).map((info) => info.runId)).toEqual([next.id]);

    await store.saveBaseline('main', next);
    expect(readdirSync(join(directory, 'baselines'))).toEqual(['main']);
    expect(readdirSync(join(directory, 'baselines', 'main')).sort()).toEqual([
      'app~json~b+[n=10].json',
      'app~json~c+[n=10].json',
      'baseline.json',
    ]);
    expect(await store.loadBaseline('main')).toEqual(sortedRecord(summarizeRun(next)));
  });

  it('is removed with the baseline', async () => {
    const { store, directory } = temporaryStore();
    await store.saveBaseline('main', old);
    writeFileSync(
      join(directory, 'baselines', '.main.next.json'),
      journalContent('main', summarizeRun(next)),
    );
    expect(await store.removeBaseline('main')).toBe(true);
    expect(readdirSync(join(directory, 'baselines'))).toEqual([]);
  });
});
