import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { metricNames, runId } from '@benchline/schema';
import { readRun } from '@benchline/schema/read';
import { createFileStore } from '@benchline/store';
import { seriesFromRuns } from '@benchline/trend';
import { afterEach, expect, test } from 'vitest';
import { TemporaryProject } from '../project.js';

const projects: TemporaryProject[] = [];
afterEach(() => {
  for (const project of projects.splice(0)) project.remove();
});

const bench = `import { bench, suite } from 'benchline';
suite('model', () => { for (const name of ['config_loading', 'data_pipeline']) bench(name, () => name + Math.random()); });`;
const quickly = ['--time', '20ms', '--warmup', '20ms', '--launches', '1'];
const loading = { operation: 'config_loading', avg_time_ms: 15.2, ops_per_sec: 65.8, memory_delta_mb: 2.3 };
const pipeline = { ...loading, operation: 'data_pipeline_1000_points', avg_time_ms: 8.2 };
const listed = {
  name: 'config_loading',
  timestamp: 1_700_000_000,
  elapsed_seconds: 0.0149,
  iterations: 100,
  ops_per_second: 67,
  memory_mb_delta: 1,
  memory_mb_peak: 1,
  cpu_percent_avg: 97,
  passed: true,
  threshold_met: true,
  error: null,
};
const oldFiles = {
  '.benchmarks/baselines/config_loading.json': JSON.stringify(loading),
  '.benchmarks/baselines/data_pipeline.json': JSON.stringify(pipeline),
  '.benchmarks/benchmarks_1700000000.json': JSON.stringify([listed]),
};

function project(more: Readonly<Record<string, string>> = {}): TemporaryProject {
  const made = new TemporaryProject({ 'bench/model.bench.js': bench, ...more });
  projects.push(made);
  return made;
}

test('what the older framework measured goes on as the history of the same benchmarks', async () => {
  const made = project(oldFiles);
  expect((await made.run(['run', ...quickly])).code).toBe(0);
  const planned = await made.run(['import', 'digital-model', '--dry-run']);
  expect(planned.stdout).toContain('would be kept');
  expect(readdirSync(join(made.directory, '.benchmarks', 'baselines'))).toHaveLength(2);

  const { code, stdout, stderr } = await made.run(['import', 'digital-model', '--this-machine']);
  expect(stderr).toBe('Of these numbers only means were kept, so there is no interval to judge by.\n');
  expect(stdout).toMatchInlineSnapshot(`
    "file            operation                  benchmark                            mean
    config_loading  config_loading             sample > model > config_loading  15.2  ms
    data_pipeline   data_pipeline_1000_points  sample > model > data_pipeline    8.20 ms

    2 benchmarks kept as baseline "main"
    1 run of 2023-11-14 to 2023-11-14 added to the history
    "
  `);
  expect(code).toBe(0);
  const trend = await made.run(['trend', 'config_loading', '--json', '-']);
  expect(JSON.parse(trend.stdout).trends[0].points).toHaveLength(2);
  expect(made.read('.benchmarks/baselines/config_loading.json')).toBe(JSON.stringify(loading));

  const again = await made.run(['import', 'digital-model']);
  expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('already')]);
  expect((await made.run(['import', 'digital-model', '--replace'])).code).toBe(0);
});

test('a file that is damaged is named, and the rest is imported', async () => {
  const made = project({ ...oldFiles, '.benchmarks/benchmarks_1.json': '[{"elapsed_seconds": NaN}]' });
  const { code, stdout, stderr } = await made.run(['import', 'digital-model', '--json', '-']);
  expect(code).toBe(2);
  expect(stderr).toContain('benchmarks_1.json');
  const { baseline, runs, problems } = JSON.parse(stdout);
  expect(baseline.benchmarks).toEqual(['sample > config_loading', 'sample > data_pipeline_1000_points']);
  expect([runs.length, problems.length]).toEqual([1, 1]);
});

test.each([
  [['import', 'other'], 'does not know the format'],
  [['import', 'digital-model', 'nowhere'], 'nowhere'],
  [['import', 'digital-model', 'bench'], 'holds no'],
  [['import', 'digital-model', '.benchmarks', '--this-machine'], 'no run yet'],
  [['history', 'prune'], 'which runs to keep'],
  [['history', 'prune', '--keep-last', '0'], '--keep-last'],
  [['history', 'forget'], 'does not know'],
])('%j is refused', async (args, message) => {
  const made = project(oldFiles);
  const { code, stderr } = await made.run(args);
  expect(stderr).toContain(message);
  expect(code).toBe(2);
  const left = readdirSync(join(made.directory, '.benchmarks'));
  expect(left.sort()).toEqual(['baselines', 'benchmarks_1700000000.json']);
});

test('old runs go by the command line or the configuration, never one that a baseline refers to', async () => {
  const made = project();
  await made.run(['run', ...quickly]);
  await made.run(['baseline', 'save']);
  const store = createFileStore({ directory: join(made.directory, '.benchmarks') });
  const first = readRun(await store.latestRun());
  const at = (hour: number) => new Date(Date.parse(first.startedAt) - hour * 3_600_000);
  const idOf = (hour: number) => runId(at(hour), 0.5);
  for (let hour = 1; hour <= 4; hour++)
    await store.saveRun({ ...first, id: idOf(hour), startedAt: at(hour).toISOString() });
  const planned = await made.run(['history', 'prune', '--keep-last', '3', '--dry-run', '--json', '-']);
  // The oldest was saved last, so it is the latest run.
  expect(JSON.parse(planned.stdout)).toMatchObject({ removedRuns: [idOf(3)], keptRunCount: 4 });
  const list = async () => JSON.parse((await made.run(['history', 'list', '--json', '-'])).stdout).length;
  expect(await list()).toBe(5);
  const pruned = await made.run(['history', 'prune', '--keep-last', '3']);
  expect(pruned.stdout).toMatch(/^1 run and 0 profiles removed \(.*\), 4 runs kept\n$/);
  expect(await list()).toBe(4);

  made.write('benchline.config.js', 'export default { history: { keepLast: 1 } };');
  await made.run(['run', ...quickly]);
  expect((await store.runs()).map(({ id }) => id)).toEqual([first.id, (await store.latestRun())?.id]);
});

test('series from the index are those of the records', async () => {
  const made = project();
  await made.run(['run', ...quickly, '--memory']);
  const directory = join(made.directory, '.benchmarks');
  const store = createFileStore({ directory });
  const run = readRun(JSON.parse(readFileSync(join(directory, 'latest.json'), 'utf8')));
  const [failed, ...others] = run.results;
  if (failed === undefined) throw new Error('nothing was measured');
  const at = new Date(Date.parse(run.startedAt) + 1000);
  const error = { code: 'threw' as const, message: 'no' };
  await store.saveRun({
    ...run,
    id: runId(at, 0),
    startedAt: at.toISOString(),
    results: [{ ...failed, passed: false, summary: null, error }, ...others],
  });
  const records = await store.runs();
  const all = { metrics: metricNames };
  for (const query of [{}, all, { ...all, limit: 1, names: ['data_pipeline'] }])
    expect(await store.series(query)).toEqual(seriesFromRuns(records, query));
});
