// A/A on this machine: `benchline check` of the fast operations of examples/digital-model against a stored baseline of
// three runs, again and again; how many reports hold a regression? usage: node src/compare/real-reports.mjs [reports = 40]
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { argument, printTable } from '../table.mjs';

const reports = argument(0, 40);
const example = fileURLToPath(new URL('../../../../examples/digital-model', import.meta.url));
const command = fileURLToPath(new URL('../../../cli/bin/benchline.js', import.meta.url));
const project = mkdtempSync(join(tmpdir(), 'benchline-reports-'));
process.on('exit', () => rmSync(project, { recursive: true, force: true }));
// Its tsconfig.json extends the repository's, which is not there.
const left = ['node_modules', '.benchmarks', '.turbo', 'tsconfig.json'];
cpSync(example, project, { recursive: true, filter: (from) => !left.includes(basename(from)) });
symlinkSync(join(example, 'node_modules'), join(project, 'node_modules'), 'dir');

const fast = '/config_loading|solver_execution|data_pipeline|output_generation/';
function benchline(...words) {
  const flags = ['--filter', fast, '--time', '100ms', '--warmup', '100ms', '--json', '-'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words, ...flags], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status === 2 || status === 130 || stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

benchline('baseline', 'save', '--runs', '3', '--every', '10s', '--partial');
const counts = { regression: 0, improvement: 0, unchanged: 0, inconclusive: 0 };
let [raised, reported] = [0, 0];
for (let report = 0; report < reports; report++) {
  const { results } = benchline('check');
  for (const { verdict } of results) counts[verdict] = (counts[verdict] ?? 0) + 1;
  const first = results.some(({ verdict, confirmed }) => verdict === 'regression' || confirmed === false);
  raised += Number(first);
  reported += Number(results.some(({ verdict }) => verdict === 'regression'));
}
printTable(
  `${reports} reports of unchanged code`,
  ['what', 'measured', 'bar'],
  [
    ['reports with a regression', `${reported} of ${reports}`, '≤ 1 of 40'],
    ['raised by the first batch', `${raised} of ${reports}`, ''],
    ...Object.entries(counts).map(([verdict, count]) => [`rows: ${verdict}`, count, '']),
  ],
);
