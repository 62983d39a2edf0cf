import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { summarizeRun, unknownEnvironment } from '@benchline/schema';
import { readRecord } from '@benchline/schema/read';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, temporaryStore } from '../folder.fixture.js';
import { runFixture } from '../run.fixture.js';
import { importDigitalModel } from './import-digital-model.js';
import { findDigitalModelBaseline, readDigitalModel } from './read-digital-model.js';
import { writeDigitalModel } from './write-digital-model.js';

const result = (name: string, timestamp: number, more = {}) => ({
  name,
  timestamp,
  elapsed_seconds: 0.0152,
  iterations: 100,
  ops_per_second: 65.8,
  memory_mb_delta: 2.3,
  memory_mb_peak: 4,
  cpu_percent_avg: 97,
  passed: true,
  threshold_met: true,
  error: null,
  ...more,
});
const pipeline = {
  operation: 'data_pipeline_1000_points',
  avg_time_ms: 8.2,
  ops_per_sec: 121.9,
  memory_delta_mb: 1.2,
};
const loading = { operation: 'config_loading', avg_time_ms: 15.2, ops_per_sec: 65.8, memory_delta_mb: 2.3 };
const old = [
  result('config_loading', 1_700_000_000.5),
  result('solver', 1_700_000_009, { passed: false, error: 'no' }),
];
const recent = [result('config_loading', 1_700_086_400), result('data_pipeline_1000_points', 1_700_086_401)];

function folderWith(files: Readonly<Record<string, unknown>>): string {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(
      join(folder, path),
      typeof content === 'string' ? content : JSON.stringify(content, null, 2),
    );
  }
  return folder;
}

const framework = {
  'baselines/config_loading.json': loading,
  'baselines/data_pipeline.json': pipeline,
  'benchmarks_1700086401.json': recent,
  'latest.json': recent,
  'history/results_2023-11-14T22:13:29.json': old,
};

describe('readDigitalModel', () => {
  it('finds baselines and results where the framework keeps them', async () => {
    const files = await readDigitalModel(folderWith(framework));
    expect(files.problems).toEqual([]);
    expect(files.baselines.map(({ stem, baseline }) => [stem, baseline])).toEqual([
      ['config_loading', loading],
      ['data_pipeline', pipeline],
    ]);
    expect(files.results.map(({ results }) => results)).toEqual([recent, recent, old]);
  });

  it('finds a baseline by its operation and by the stem of its file', async () => {
    const files = await readDigitalModel(folderWith(framework));
    expect(findDigitalModelBaseline(files, 'data_pipeline')?.baseline).toEqual(pipeline);
    expect(findDigitalModelBaseline(files, 'data_pipeline_1000_points')?.baseline).toEqual(pipeline);
    expect(findDigitalModelBaseline(files, '__proto__')).toBeNull();
  });

  it('takes a single file', async () => {
    const folder = folderWith(framework);
    expect((await readDigitalModel(join(folder, 'latest.json'))).results).toHaveLength(1);
    expect((await readDigitalModel(join(folder, 'baselines', 'data_pipeline.json'))).baselines).toHaveLength(
      1,
    );
    await expect(readDigitalModel(join(folder, 'nothing.json'))).rejects.toMatchObject({
      code: 'file-unreadable',
    });
  });

  it('names what it cannot read, leaves it, passes over files of Benchline, and follows no link', async () => {
    const folder = folderWith({
      ...framework,
      'benchmarks_1.json': '[{"name": NaN}]',
      'benchmarks_2.json': [],
      'benchmarks_3.json': [result('x', -1)],
      'baselines/other.json': { mine: true },
      'baselines/main/baseline.json': { kind: 'baseline', schemaVersion: 1 },
      'history/20260301T100000000Z-0000002a.json': { kind: 'history', schemaVersion: 1 },
      'README.md': 'x',
    });
    const outside = folderWith({ 'a.json': recent });
    symlinkSync(join(outside, 'a.json'), join(folder, 'link.json'));
    const files = await readDigitalModel(folder);
    expect(files.problems.map(({ where }) => where.slice(folder.length + 1)).sort()).toEqual([
      'baselines/other.json',
      'benchmarks_1.json',
      'benchmarks_2.json',
      'benchmarks_3.json',
      'link.json',
    ]);
    for (const { where, message } of files.problems) expect(message).toContain(where);
    expect(files.results).toHaveLength(3);
    expect(readFileSync(join(folder, 'benchmarks_1.json'), 'utf8')).toBe('[{"name": NaN}]');
  });
});

describe('importDigitalModel', () => {
  it('makes a record of the baselines and of each list, the same each time', async () => {
    const folder = folderWith(framework);
    const files = await readDigitalModel(folder);
    const { baseline, runs, operations } = importDigitalModel(files, { package: 'model' });
    expect(operations.map(({ stem, benchmarkId }) => [stem, benchmarkId])).toEqual([
      ['config_loading', 'model > config_loading'],
      ['data_pipeline', 'model > data_pipeline_1000_points'],
    ]);
    expect(runs.map(({ startedAt }) => startedAt)).toEqual([
      '2023-11-14T22:13:20.500Z',
      '2023-11-15T22:13:20.000Z',
    ]);
    expect(runs[0]?.results.map(({ id, passed }) => [id, passed])).toEqual([
      ['model > config_loading', true],
      ['model > solver', false],
    ]);
    expect(baseline?.results.map(({ name, tags }) => [name, tags])).toEqual([
      ['config_loading', []],
      ['data_pipeline_1000_points', ['data_pipeline']],
    ]);
    for (const record of [...runs, baseline]) expect(readRecord(record)).toEqual(record);
    expect(importDigitalModel(await readDigitalModel(folder), { package: 'model' })).toEqual({
      baseline,
      operations,
      runs,
    });
  });

  it('carries the history of an operation on as that of a benchmark, known by either name', async () => {
    const { store } = temporaryStore();
    await store.saveRun(runFixture({ benchmarks: ['config_loading', 'data_pipeline'] }));
    const identities = (await store.runs())[0]?.results ?? [];
    const { baseline, runs } = importDigitalModel(await readDigitalModel(folderWith(framework)), {
      identify: (names) => identities.find(({ name }) => names.includes(name)) ?? null,
      environment: unknownEnvironment(),
    });
    for (const run of runs) await store.addRecord(run);
    await store.saveBaseline('old', baseline as never);
    const series = await store.series();
    expect(series.map(({ id, points }) => [id, points.length])).toContainEqual([
      'app > json > data_pipeline [n=10]',
      1,
    ]);
    expect(
      series.find(({ name, branch }) => name === 'data_pipeline' && branch === null)?.points,
    ).toHaveLength(1);
    expect((await store.loadBaseline('old'))?.results.map(({ id }) => id).sort()).toEqual([
      'app > json > config_loading [n=10]',
      'app > json > data_pipeline [n=10]',
    ]);
  });

  it('takes the last of several results for one operation', () => {
    const results = [result('x', 1), result('x', 2, { elapsed_seconds: 1 })];
    const { runs } = importDigitalModel({ baselines: [], results: [{ path: 'p', results }] });
    expect(runs[0]?.results.map(({ summary }) => summary?.medianNs)).toEqual([1e9]);
    expect(importDigitalModel({ baselines: [], results: [] })).toEqual({
      baseline: null,
      operations: [],
      runs: [],
    });
  });
});

describe('writeDigitalModel', () => {
  it('writes what can be read again, under names that stay in the folder', async () => {
    const folder = join(temporaryFolder(), '.benchmarks');
    const run = summarizeRun(runFixture({ benchmarks: ['config_loading', '../../escape', 'CON'] }));
    const paths = await writeDigitalModel(folder, run);
    expect(paths.map((path) => path.slice(folder.length + 1))).toEqual([
      `benchmarks_${Date.parse(run.startedAt) / 1000}.json`,
      'baselines/config_loading.json',
      'baselines/%2e.!..!escape.json',
      'baselines/%43ON^e.json',
    ]);
    expect(readdirSync(folder).sort()).toEqual(['baselines', 'benchmarks_1772359200.json']);
    const { baselines, results, problems } = await readDigitalModel(folder);
    expect(problems).toEqual([]);
    expect(results[0]?.results.map(({ name }) => name)).toEqual(['config_loading', '../../escape', 'CON']);
    const mean = run.results[0]?.summary?.meanNs as number;
    expect(findDigitalModelBaseline({ baselines }, 'config_loading')?.baseline.avg_time_ms).toBeCloseTo(
      mean / 1e6,
      12,
    );
  });

  it('tells apart benchmarks that share a name, and leaves out what failed', async () => {
    const folder = temporaryFolder();
    const run = summarizeRun(runFixture({ benchmarks: ['a', 'b'] }));
    const [a, b] = run.results as [never, never];
    const error = { code: 'threw' as const, message: 'no' };
    const results = [
      a,
      { ...(b as object), name: 'a' },
      { ...(b as object), name: 'c', id: 'c', passed: false, summary: null, error },
    ] as never;
    await writeDigitalModel(folder, { ...run, results });
    expect(readdirSync(join(folder, 'baselines')).sort()).toEqual([
      'app~json~a+[n=10].json',
      'app~json~b+[n=10].json',
    ]);
    const [list] = (await readDigitalModel(folder)).results;
    expect(list?.results.map(({ passed }) => passed)).toEqual([true, true, false]);
  });
});
