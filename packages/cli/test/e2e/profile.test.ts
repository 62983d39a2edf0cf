import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchmarkRun } from '@benchline/schema';
import { readRun } from '@benchline/schema/read';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TemporaryProject } from '../project.js';

let project: TemporaryProject;
let run: BenchmarkRun;
let shown = '';

const suite = `
import { bench } from 'benchline';
const rows = Array.from({ length: 500 }, (_, i) => ({ i, name: 'row ' + i }));
function serializeRows() {
  return JSON.stringify(rows);
}
bench('rows', () => serializeRows().length);
`;

beforeAll(async () => {
  project = new TemporaryProject({ 'rows.bench.mjs': suite });
  const args = ['run', '--profile', 'cpu,heap', '--launches', '1', '--time', '30ms', '--warmup', '20ms'];
  const { code, stdout } = await project.run([...args, '--json', 'run.json']);
  shown = stdout;
  expect(code).toBe(0);
  run = readRun(JSON.parse(project.read('run.json')));
});
afterAll(() => project.remove());

test('a result is linked with its profiles, which are stored under their hash', () => {
  const profiles = run.results[0]?.profiles ?? [];
  expect(profiles.map(({ kind, format }) => [kind, format])).toEqual([
    ['cpu', 'cpuprofile'],
    ['heap', 'heapprofile'],
  ]);
  for (const { operationCount } of profiles) expect(operationCount).toBeGreaterThan(10);
  const files = readdirSync(join(project.directory, '.benchmarks', 'profiles')).sort();
  expect(files).toEqual(profiles.map(({ hash, format }) => `${hash}.${format}`).sort());
});

test('the function that takes the time is named, with its place', () => {
  const [cpu] = run.results[0]?.profiles ?? [];
  const top = cpu?.topFunctions?.find(({ name }) => name === 'serializeRows');
  expect(top).toMatchObject({ line: 4, file: expect.stringMatching(/rows\.bench\.mjs$/) });
  // It does all the work there is; half is a wide margin for whatever else the process does.
  expect(top?.totalShare).toBeGreaterThan(0.5);
  expect(shown).toContain('serializeRows');
});
