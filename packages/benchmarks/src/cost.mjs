// What measuring costs: wall time and peak memory of whole commands, beside bare node in the same run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BenchmarkRunner } from '@benchline/runner';
import { median } from '@benchline/stats';
import { argument, printTable } from './table.mjs';
import { integers } from './work.mjs';

const rounds = argument(0, 5);
const command = fileURLToPath(new URL('../../cli/bin/benchline.js', import.meta.url));
const ten = fileURLToPath(new URL('./ten.bench.mjs', import.meta.url));
const peak = fileURLToPath(new URL('./print-peak.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'benchline-cost-'));

const startup = { node: [], version: [] };
for (let round = 0; round < 4 * rounds; round++) {
  startup.node.push(wallMs(['-e', '0']));
  startup.version.push(wallMs([command, '--version']));
}
const inProcess = [];
const isolated = [];
for (let round = 0; round < Math.min(3, rounds); round++) {
  inProcess.push(measured(['--in-process']));
  isolated.push(measured([]));
}
const sixty = [];
for (let round = 0; round < rounds; round++) {
  const start = performance.now();
  await new BenchmarkRunner().run('60 µs', integers(30_000));
  sixty.push(performance.now() - start);
}
rmSync(folder, { recursive: true });

const overNode = median(startup.version) - median(startup.node);
printTable(
  'Cost',
  ['what', 'measured', 'bar'],
  [
    [
      'benchline --version above bare node',
      `${overNode.toFixed(0)} ms (node ${median(startup.node).toFixed(0)} ms)`,
      '≤ 100 ms',
    ],
    [
      '10 trivial benchmarks in process: wall',
      `${median(inProcess.map((one) => one.wallS)).toFixed(1)} s`,
      '≤ 5 s',
    ],
    [
      '10 trivial benchmarks in process: peak',
      `${median(inProcess.map((one) => one.peakMiB)).toFixed(0)} MiB`,
      '≤ 100 MiB',
    ],
    [
      '10 trivial benchmarks, three launches: wall',
      `${median(isolated.map((one) => one.wallS)).toFixed(1)} s`,
      '≤ 15 s',
    ],
    [
      '10 trivial benchmarks, three launches: peak of a process',
      `${median(isolated.map((one) => one.peakMiB)).toFixed(0)} MiB`,
      '',
    ],
    ['a 60 µs function at the default precision', `${(median(sixty) / 1000).toFixed(2)} s`, '< 1 s'],
  ],
);

function wallMs(args) {
  const start = performance.now();
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  return performance.now() - start;
}

function measured(flags) {
  const report = join(folder, 'peak.json');
  const start = performance.now();
  spawnSync(process.execPath, ['--import', peak, command, 'run', ten, '--no-save', ...flags], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, BENCHLINE_PEAK_FILE: report },
  });
  return {
    wallS: (performance.now() - start) / 1000,
    peakMiB: JSON.parse(readFileSync(report, 'utf8')).peakMiB,
  };
}
