// Run-to-run spread of the headline: the same benchmarks in many invocations, at half a second a benchmark.
import { fileURLToPath } from 'node:url';
import { runSuites } from '@benchline/runner';
import { coefficientOfVariation } from '@benchline/stats';
import { argument, printTable } from './table.mjs';

const invocations = argument(0, 20);
const file = fileURLToPath(new URL('./spread.bench.mjs', import.meta.url));
const headlines = new Map();
for (let i = 0; i < invocations; i++) {
  const { results } = await runSuites({ files: [file], launches: 5, time: '100ms' });
  for (const { name, summary } of results)
    headlines.set(name, [...(headlines.get(name) ?? []), summary.medianNs]);
}
const rows = [...headlines].map(([name, ns]) => [
  name,
  `${(100 * coefficientOfVariation(ns)).toFixed(1)} %`,
  (Math.max(...ns) / Math.min(...ns)).toFixed(2),
]);
printTable(`Spread over ${invocations} invocations`, ['work', 'coefficient of variation', 'max / min'], rows);
