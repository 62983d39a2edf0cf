// Faulty benchmarks in one file among good ones: what becomes of each, of the others, and of the processes.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printTable } from './table.mjs';

const command = fileURLToPath(new URL('../../cli/bin/benchline.js', import.meta.url));
const file = fileURLToPath(new URL('./faults.bench.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'benchline-faults-'));
const json = join(folder, 'run.json');
const args = [
  'run',
  file,
  '--no-save',
  '--json',
  json,
  '--timeout',
  '1s',
  '--time',
  '50ms',
  '--warmup',
  '20ms',
];
const { status } = spawnSync(process.execPath, [command, ...args], {
  cwd: folder,
  stdio: 'ignore',
  env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=128' },
});
const { results } = JSON.parse(readFileSync(json, 'utf8'));
rmSync(folder, { recursive: true });
const rows = results.map((result) => [
  result.name,
  result.passed ? `measured in ${result.launches.length} launches` : result.error.code,
]);
printTable(`Faults; exit code ${status} (bar 2)`, ['benchmark', 'became'], rows);
const left = spawnSync('pgrep', ['-f', 'runner/dist/child.js'], { encoding: 'utf8' }).stdout.trim();
console.log(`processes left behind: ${left === '' ? 'none' : left}`);
