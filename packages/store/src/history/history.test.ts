import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { summarizeRun } from '@benchline/schema';
import { describe, expect, it } from 'vitest';
import { temporaryStore } from '../folder.fixture.js';
import { runFixture } from '../run.fixture.js';
import { historyFileName } from './history-row.js';
import { packJson } from './pack-json.js';

const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}T10:00:00.000Z`;

function sizeOf(folder: string): number {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.map((name) => statSync(join(folder, name))).filter((found) => found.isFile());
  return files.reduce((sum, { size }) => sum + size, 0);
}

describe('the history', () => {
  it('keeps a record of each run, oldest first', async () => {
    const { store, directory } = temporaryStore();
    const runs = [3, 1, 2].map((n) =>
      runFixture({ startedAt: day(n), seed: n, branch: n === 2 ? 'topic' : 'main' }),
    );
    for (const run of runs) await store.saveRun(run);
    expect(readdirSync(join(directory, 'history')).sort()).toEqual(
      [...runs.map((run) => `${run.id}.json`), 'index'].sort(),
    );
    const ids = async (query = {}) => (await store.runs(query)).map((record) => record.startedAt);
    expect(await ids()).toEqual([day(1), day(2), day(3)]);
    expect(await ids({ limit: 2 })).toEqual([day(2), day(3)]);
    expect(await ids({ limit: 0 })).toEqual([]);
    expect(await ids({ limit: 9 })).toEqual([day(1), day(2), day(3)]);
    expect(await ids({ since: new Date(day(2)) })).toEqual([day(2), day(3)]);
    expect(await ids({ branch: 'main', limit: 1, since: new Date(day(1)) })).toEqual([day(3)]);
  });

  it('keeps the record of the run, without samples, and of launches five digits without quantiles and processor time', async () => {
    const { store } = temporaryStore();
    const run = { ...runFixture(), futureField: 7 };
    await store.saveRun(run);
    const [record] = await store.runs();
    const expected = summarizeRun(run);
    for (const result of expected.results) {
      result.launches = result.launches.map(({ quantilesNs: _quantiles, ...launch }) => ({
        ...launch,
        cpu: null,
        centreNs: Number(launch.centreNs.toPrecision(5)),
        spreadNs: Number(launch.spreadNs.toPrecision(3)),
      }));
    }
    expect(record).toEqual(expected);
  });

  it('is JSON, one document a run', async () => {
    const { store, directory } = temporaryStore();
    const run = runFixture();
    await store.saveRun(run);
    const document = JSON.parse(readFileSync(join(directory, 'history', `${run.id}.json`), 'utf8'));
    expect(document).toMatchObject({ kind: 'history', id: run.id, schemaVersion: 1 });
  });

  it('reads rows of earlier versions, which held the launches among the results', async () => {
    const { store, directory, problems } = temporaryStore();
    const record = summarizeRun(runFixture({ startedAt: day(9), seed: 9 }));
    await store.saveRun(runFixture());
    const row = { ...record, kind: 'history', results: packJson(record.results) };
    writeFileSync(join(directory, 'history', `${record.id}.json`), `${JSON.stringify(row)}\n`);
    expect((await store.runs())[1]).toEqual(record);
    expect((await store.series({ names: ['parse'] }))[0]?.points.map(({ runId }) => runId)).toEqual([
      runFixture().id,
      record.id,
    ]);
    expect(problems).toEqual([]);
  });

  it('sets a row aside whose launches are cut off, also where its series alone are asked for', async () => {
    const cut: ((text: string) => string)[] = [
      (text) => text.slice(0, -30),
      (text) => text.replace('"launchesOfResults":{"value":[0,', '"launchesOfResults":{"value":[0,[0],'),
    ];
    for (const [place, damage] of cut.entries()) {
      const { store, directory, problems } = temporaryStore();
      const run = runFixture();
      await store.saveRun(run);
      const path = join(directory, 'history', `${run.id}.json`);
      const text = readFileSync(path, 'utf8');
      expect(damage(text)).not.toBe(text);
      writeFileSync(path, damage(text));
      // What is not cut off, but does not fit, is seen by who reads it.
      expect(place === 0 ? await store.series() : await store.runs()).toEqual([]);
      expect(problems).toEqual([expect.objectContaining({ where: path, setAside: `${path}.damaged-1` })]);
    }
  });

  it('takes less than 900 bytes a benchmark and run, index included', async () => {
    const { store, directory } = temporaryStore();
    const benchmarks = Array.from({ length: 100 }, (_, i) => `operation ${i}`);
    const run = runFixture({ benchmarks });
    await store.saveRun(run);
    const before = sizeOf(join(directory, 'history'));
    await store.saveRun(runFixture({ benchmarks, seed: 2 }));
    expect((sizeOf(join(directory, 'history')) - before) / benchmarks.length).toBeLessThan(900);
  });

  it('reads rows of earlier versions, which held the record as it is', async () => {
    const { store, directory, problems } = temporaryStore();
    await store.saveRun(runFixture());
    const record = summarizeRun(runFixture({ startedAt: day(9), seed: 9 }));
    writeFileSync(join(directory, 'history', `${record.id}.json`), JSON.stringify(record));
    expect((await store.runs())[1]).toEqual(record);
    expect((await store.runs({ limit: 1 }))[0]).toEqual(record);
    expect(problems).toEqual([]);
  });

  it('leaves rows of a later version where they are', async () => {
    const { store, directory, problems } = temporaryStore();
    await store.saveRun(runFixture());
    const path = join(directory, 'history', `${runFixture().id}.json`);
    const later = {
      ...JSON.parse(readFileSync(path, 'utf8')),
      schemaVersion: 2,
      results: 'packed otherwise',
    };
    writeFileSync(path, JSON.stringify(later));
    expect(await store.runs()).toEqual([]);
    expect(problems).toEqual([{ where: path, message: expect.stringContaining('schema version 2') }]);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(later);
  });

  it('adds records that were measured elsewhere, and leaves the latest run', async () => {
    const { store } = temporaryStore();
    const record = summarizeRun(runFixture({ startedAt: day(2) }));
    await store.addRecord(record);
    expect((await store.runs()).map(({ id }) => id)).toEqual([record.id]);
    expect(await store.latestRun()).toBeNull();
    await expect(store.addRecord({ ...record, id: '../x' })).rejects.toMatchObject({
      code: 'document-invalid',
    });
  });

  it('refuses what is nested too deeply to be written', async () => {
    const { store, directory } = temporaryStore();
    let deep: unknown = 1;
    for (let i = 0; i < 200_000; i++) deep = [deep];
    await expect(store.saveRun({ ...runFixture(), deep } as never)).rejects.toMatchObject({
      code: 'document-invalid',
      hint: expect.stringContaining('deep'),
    });
    expect(readdirSync(join(directory, '..'))).toEqual([]);
  });

  it('takes a run that is saved again for the same run', async () => {
    const { store } = temporaryStore();
    await store.saveRun(runFixture({ benchmarks: ['a'] }));
    await store.saveRun(runFixture({ benchmarks: ['a', 'b'] }));
    const records = await store.runs();
    expect(records.map((record) => record.results.length)).toEqual([2]);
  });

  it('reports what cannot be read, sets aside what it wrote, and serves the rest', async () => {
    const { store, directory, problems } = temporaryStore();
    const history = join(directory, 'history');
    const runs = [1, 2, 3, 4].map((n) => runFixture({ startedAt: day(n), seed: n }));
    for (const run of runs) await store.saveRun(run);
    const [good, half, tooNew, wrongShape] = runs.map((run) => join(history, `${run.id}.json`)) as [
      string,
      string,
      string,
      string,
    ];
    const halfText = readFileSync(half, 'utf8').slice(0, 500);
    writeFileSync(half, halfText);
    writeFileSync(tooNew, '{"kind":"record","schemaVersion":2}');
    writeFileSync(wrongShape, '{"kind":"record","schemaVersion":1,"__proto__":{"x":1}}');
    writeFileSync(join(history, 'notes.json'), '{"mine":true}');
    writeFileSync(join(history, 'README.md'), 'not a run');
    copyFileSync(good, join(history, 'copy.json'));
    mkdirSync(join(history, 'folder.json'));
    symlinkSync(good, join(history, 'link.json'));

    expect((await store.runs()).map((record) => record.id)).toEqual([runs[0]?.id]);
    const where = Object.fromEntries(problems.map((problem) => [problem.where, problem.setAside]));
    expect(where).toEqual({
      [half]: `${half}.damaged-1`,
      [wrongShape]: `${wrongShape}.damaged-1`,
      [tooNew]: undefined,
      [join(history, 'notes.json')]: undefined,
      [join(history, 'copy.json')]: undefined,
      [join(history, 'link.json')]: undefined,
    });
    for (const problem of problems) expect(problem.message).toContain(problem.where);
    expect(readFileSync(`${half}.damaged-1`, 'utf8')).toBe(halfText);
    expect(({} as Record<string, unknown>).x).toBeUndefined();

    problems.length = 0;
    writeFileSync(half, 'damaged again');
    await store.runs();
    expect(problems.find((problem) => problem.where === half)?.setAside).toBe(`${half}.damaged-2`);
    problems.length = 0;
    await store.runs();
    expect(problems.map((problem) => problem.setAside)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('reads a run whose file was lost and restored', async () => {
    const { store, directory } = temporaryStore();
    await store.saveRun(runFixture());
    const path = join(directory, 'history', `${runFixture().id}.json`);
    renameSync(path, `${path}.damaged-1`);
    expect(await store.runs()).toEqual([]);
    renameSync(`${path}.damaged-1`, path);
    expect(await store.runs()).toHaveLength(1);
  });
});

describe('historyFileName', () => {
  it('is the id of a usual run, and encoded for others, without collision on any file system', () => {
    expect(historyFileName('20260301T100000000Z-0000002a')).toBe('20260301T100000000Z-0000002a.json');
    expect(historyFileName('20260301t100000000z-0000002a')).toBe('%2e20260301t100000000z-0000002a.json');
    expect(historyFileName('20260301T100000000Z-0000002A')).toBe('%2e20260301T100000000Z-0000002A^e.json');
    expect(historyFileName('CON')).toBe('%43ON^e.json');
    expect(historyFileName('imported-1')).toBe('imported-1.json');
  });
});
