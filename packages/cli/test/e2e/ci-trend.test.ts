import { join } from 'node:path';
import { type BenchmarkRun, type RunRecord, summarizeRun } from '@benchline/schema';
import { createFileStore } from '@benchline/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TemporaryProject } from '../project.js';

const suite = `
import { bench } from 'benchline';
for (const name of ['load', 'parse', 'print'])
  bench(name, () => { let x = 1; for (let i = 0; i < 20_000; i++) x ^= x << 13; return x; });
`;
const RUNS = 30;
/** Two fifths of the time before the twentieth run, for the benchmarks that moved. */
const CHANGED_AT = 20;
const DAY_MS = 86_400_000;

let project: TemporaryProject;
let run: BenchmarkRun;
beforeAll(async () => {
  project = new TemporaryProject({ 'work.bench.mjs': suite });
  const quick = ['--launches', '1', '--time', '20ms', '--warmup', '10ms'];
  expect((await project.run(['run', ...quick])).code).toBe(0);
  run = JSON.parse(project.read('.benchmarks/latest.json'));
});
afterAll(() => project?.remove());

/** A run of earlier days, at its commit, in which benchmarks may have taken less time. */
function earlier(index: number, moved: readonly string[], commitOf: (index: number) => string): RunRecord {
  const record = summarizeRun(run);
  const { environment, results } = record;
  const noise = 1 + ((index * 7) % 5) / 500;
  return {
    ...record,
    id: `earlier-${String(index).padStart(2, '0')}`,
    startedAt: new Date(Date.parse(run.startedAt) - (RUNS - index) * DAY_MS).toISOString(),
    environment: { ...environment, revision: { ...environment.revision, commit: commitOf(index) } },
    results: results.map((result) => {
      if (!result.passed) return result;
      const factor = noise * (index < CHANGED_AT && moved.includes(result.name) ? 0.4 : 1);
      const { summary } = result;
      return { ...result, summary: { ...summary, medianNs: summary.medianNs * factor, interval: null } };
    }),
  };
}

async function ciAfter(moved: readonly string[], commitOf: (index: number) => string) {
  const directory = join(project.directory, '.benchmarks');
  const store = createFileStore({ directory });
  for (let index = 0; index < RUNS; index++) await store.addRecord(earlier(index, moved, commitOf));
  const { code, stdout } = await project.run(['ci', '--no-run', '--baseline', 'none']);
  expect(code, stdout).toBe(0);
  const read = (name: string) => project.read(`.benchmarks/report/${name}`);
  const result = {
    stdout,
    markdown: read('summary.md'),
    html: read('index.html'),
    json: JSON.parse(read('report.json')),
  };
  await store.removeBaseline('none');
  await store.prune({ keepLast: 1 });
  return result;
}

const commit = (index: number) => index.toString(16).padStart(2, '0').repeat(20);

test('a benchmark that got slower some runs ago is said in all places, with its size and its commits', async () => {
  const { stdout, markdown, html, json } = await ciAfter(['load'], commit);
  const sentence =
    /load: 2\.5 times as long \(95 % interval [\d.]+ to [\d.]+\), .*, since \d{4}-\d\d-\d\d, commits (\w+\.\.\w+)\./;
  expect(markdown).toMatch(/\*\*Trend\*\*\n\n- ✗ load/);
  const commits = sentence.exec(markdown.replaceAll('\\', ''))?.[1];
  expect(commits, markdown).toBe('1313131..1414141');
  expect(html).toContain('<section id="trend"');
  expect(html).toContain(commits);
  expect(stdout).toContain(`The cause is in ${commits}.`);
  expect(stdout).toMatch(/\d+ of 6 series judged/);
  expect(json.census.judgedCount).toBeGreaterThan(0);
  expect(json.events).toMatchObject([{ movedCount: 1, suspect: null }]);
});

test('where all moved at once at one commit, the machine is the suspect, and that is the news', async () => {
  const { stdout, markdown, html, json } = await ciAfter(['load', 'parse', 'print'], () => commit(1));
  expect(json.events).toMatchObject([{ movedCount: 3, suspect: 'machine' }]);
  expect(markdown).toMatch(/\*\*Trend\*\*\n\n- \? On .*so the machine is the suspect\.\n\n/);
  expect(html).toContain('the machine?');
  expect(stdout).toContain('Moved together');
});
