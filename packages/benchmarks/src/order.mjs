// The same cheap function as first and as fifth benchmark of a file, each in fresh processes.
import { fileURLToPath } from 'node:url';
import { runSuites } from '@benchline/runner';
import { median } from '@benchline/stats';
import { argument, printTable } from './table.mjs';

const rounds = argument(0, 5);
const file = fileURLToPath(new URL('./order.bench.mjs', import.meta.url));
const ratios = [];
for (let round = 0; round < rounds; round++) {
  const medianNs = {};
  for (const place of ['first', 'fifth']) {
    process.env.BENCHLINE_ORDER = place;
    const run = await runSuites({ files: [file], launches: 3, time: '150ms' });
    medianNs[place] = run.results.find((result) => result.name === 'target').summary.medianNs;
  }
  ratios.push(medianNs.fifth / medianNs.first);
}
const range = `${Math.min(...ratios).toFixed(3)} to ${Math.max(...ratios).toFixed(3)}`;
printTable(
  'Fifth over first',
  ['median ratio', 'range', 'bar'],
  [[median(ratios).toFixed(3), range, '0.95 to 1.05']],
);
