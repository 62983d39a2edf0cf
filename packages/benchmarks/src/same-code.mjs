// Real pairs of runs of the same code: how often are their 95 % intervals disjoint?
import { fileURLToPath } from 'node:url';
import { runSuites } from '@benchline/runner';
import { argument, printTable } from './table.mjs';

const pairs = argument(0, 100);
const file = fileURLToPath(new URL('./same-code.bench.mjs', import.meta.url));
const intervals = new Map();
for (let run = 0; run < 2 * pairs; run++) {
  const { results } = await runSuites({ files: [file], launches: 3, time: '60ms', warmup: '60ms' });
  for (const { name, summary } of results)
    intervals.set(name, [...(intervals.get(name) ?? []), summary.interval]);
}
const rows = [...intervals].map(([name, all]) => {
  let disjoint = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const [a, b] = [all[2 * pair], all[2 * pair + 1]];
    if (a.lowerNs > b.upperNs || b.lowerNs > a.upperNs) disjoint++;
  }
  return [name, `${disjoint} of ${pairs}`, '≤ 5 %'];
});
printTable('Disjoint intervals of the same code', ['work', 'disjoint', 'bar'], rows);
