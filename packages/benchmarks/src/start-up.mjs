// How long the command takes to start, against a Node that does nothing: turns, and the median of their ratios. Ends with 1
// beyond the budget.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median, medianInterval } from '@benchline/stats';
import { argument, printTable } from './table.mjs';

const rounds = argument(0, 40);
const command = fileURLToPath(new URL('../../cli/bin/benchline.js', import.meta.url));
/** What each may take of the time of bare node. Measured 1.14 and 1.31: room for other machines, not for another library. */
const programs = [
  { name: 'benchline --version', args: [command, '--version'], budget: 1.5 },
  { name: 'benchline --help', args: [command, '--help'], budget: 2.5 },
];

const bareMs = [];
const ratios = programs.map(() => []);
// The first of each comes from a cold disk, and is not counted.
for (let round = -1; round < rounds; round++) {
  const bare = wallMs(['-e', '0']);
  const started = programs.map(({ args }) => wallMs(args));
  if (round < 0) continue;
  bareMs.push(bare);
  started.forEach((one, index) => {
    ratios[index].push(one / bare);
  });
}

const rows = programs.map(({ name, budget }, index) => {
  const ratio = median(ratios[index]);
  const { lower, upper } = medianInterval(ratios[index]);
  if (ratio > budget) process.exitCode = 1;
  return [name, `${ratio.toFixed(2)} (${lower.toFixed(2)} to ${upper.toFixed(2)})`, `≤ ${budget}`];
});
printTable(
  `Start-up, of bare node's ${median(bareMs).toFixed(0)} ms`,
  ['what', 'times as long', 'budget'],
  rows,
);

function wallMs(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}
