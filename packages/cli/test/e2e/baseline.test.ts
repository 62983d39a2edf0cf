import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { TemporaryProject } from '../project.js';

// Each test starts the command several times, and each command several processes.
vi.setConfig({ testTimeout: 300_000 });

const quick = ['--time', '20ms', '--warmup', '20ms', '--launches', '2'];
const bench = `import { bench } from 'benchline';
bench('a', () => 'text'.repeat(3));
bench('b', () => [1, 2, 3].map((x) => x * 2));`;

const projects: TemporaryProject[] = [];
afterEach(() => {
  for (const project of projects.splice(0)) project.remove();
});
function newProject(): TemporaryProject {
  const project = new TemporaryProject({ 'bench/a.bench.mjs': bench });
  projects.push(project);
  return project;
}

test('runs of a baseline are spaced in time, and all of them are in it', async () => {
  const project = newProject();
  const { code, stdout, stderr } = await project.run([
    'baseline',
    'save',
    '--runs',
    '3',
    '--every',
    '3s',
    ...quick,
  ]);
  expect(code).toBe(0);
  expect(stdout).toContain('2 benchmarks of 3 runs');
  expect(stderr).toContain('run 3 of 3');
  const baseline = JSON.parse((await project.run(['baseline', 'show', '--json'])).stdout);
  const starts = baseline.sources.map(({ startedAt }: { startedAt: string }) => Date.parse(startedAt));
  for (const i of [1, 2]) expect(starts[i] - starts[i - 1]).toBeGreaterThan(2_500);
  for (const { launches } of baseline.results)
    expect(launches.map(({ runIndex }: { runIndex: number }) => runIndex)).toEqual([0, 0, 1, 1, 2, 2]);
  // What several runs know is used: how far they lie apart is not assumed.
  const check = await project.run(['check', '--json', '--tolerance', '900%', ...quick]);
  expect(JSON.parse(check.stdout).results[0].method).not.toContain('assumed');
});

test('a Ctrl-C between two runs leaves the baseline as it was', async () => {
  const project = newProject();
  const { child, ended } = project.start(['baseline', 'save', '--runs', '2', '--every', '10min', ...quick]);
  child.stderr?.on('data', (text: string) => {
    if (text.includes('waiting for')) child.kill('SIGINT');
  });
  const { code, stderr } = await ended;
  expect(code).toBe(130);
  expect(stderr).toContain('the baseline was left as it was');
  expect(JSON.parse((await project.run(['baseline', 'list', '--json'])).stdout)).toEqual([]);
  expect(project.has('.benchmarks/latest.json')).toBe(true);
});

test('of a run that ended early only what is complete becomes a baseline, and only when told so', async () => {
  const project = newProject();
  await project.run(['run', ...quick]);
  // As a Ctrl-C after the first launch of `b` leaves it.
  const path = join(project.directory, '.benchmarks', 'latest.json');
  const run = JSON.parse(readFileSync(path, 'utf8'));
  run.results[1].launches.pop();
  writeFileSync(path, JSON.stringify(run));
  const refused = await project.run(['baseline', 'save']);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('1 of 2 benchmarks have all of their 2 launches');
  expect(refused.stderr).toContain('--partial');
  expect(project.has('.benchmarks/baselines')).toBe(false);
  const partial = await project.run(['baseline', 'save', '--partial']);
  expect(partial.code).toBe(0);
  expect(partial.stdout).toContain('1 benchmark of');
  expect(partial.stderr).toContain('sample > b is incomplete and was left out');
});

test('a name that looks like a number stays the text it is', async () => {
  const project = newProject();
  await project.run(['run', ...quick]);
  for (const name of ['1.10', '007', '1e3']) {
    expect((await project.run(['baseline', 'save', name])).stdout).toContain(`baseline "${name}"`);
    const check = await project.run(['check', '--no-run', '--baseline', name, '--tolerance', '9']);
    expect(check.stderr).toBe('');
    expect((await project.run(['check', '--no-run', `--baseline=${name}`, '--tolerance=9'])).stderr).toBe('');
  }
  const names = JSON.parse((await project.run(['baseline', 'list', '--json'])).stdout).map(
    ({ name }: { name: string }) => name,
  );
  expect(names).toEqual(['007', '1.10', '1e3']);
});

test('export writes what the older framework reads, and import reads it back', async () => {
  const project = newProject();
  await project.run(['run', ...quick]);
  await project.run(['baseline', 'save']);
  await project.run(['run', ...quick]);
  const { code, stdout } = await project.run([
    'export',
    'digital-model',
    'old',
    '--baseline',
    'main',
    '--limit',
    '9',
    '--json',
    '-',
  ]);
  expect(code).toBe(0);
  const { files } = JSON.parse(stdout);
  expect(
    files.map((file: string) => file.replace(/\d{6,}/, 'TIME').slice(project.directory.length + 1)),
  ).toEqual([
    'old/baselines/a.json',
    'old/baselines/b.json',
    'old/benchmarks_TIME.json',
    'old/benchmarks_TIME.json',
  ]);
  const main = JSON.parse((await project.run(['baseline', 'show', '--json'])).stdout);
  const exported = JSON.parse(project.read('old/baselines/a.json'));
  expect(exported).toEqual({
    operation: 'a',
    avg_time_ms: main.results[0].summary.meanNs / 1e6,
    ops_per_sec: 1e9 / main.results[0].summary.meanNs,
    memory_delta_mb: main.results[0].memory.rssDeltaBytes / 1e6,
  });
  const imported = await project.run(['import', 'digital-model', 'old', '--baseline', 'back', '--json', '-']);
  expect(JSON.parse(imported.stdout).baseline.benchmarks).toEqual(['sample > a', 'sample > b']);
});

test.each([
  [['export', 'other'], 'does not know the format'],
  [['export', 'digital-model'], 'Nothing has been measured yet'],
  [['baseline', 'save', '--every', '1s'], '--every means nothing here'],
])('%j is refused', async (args, message) => {
  const { code, stderr } = await newProject().run(args);
  expect(stderr).toContain(message);
  expect(code).toBe(2);
});
