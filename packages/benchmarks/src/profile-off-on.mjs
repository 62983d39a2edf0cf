// Whether asking for profiles changes what is timed: the same benchmarks with and without, in turns.
import { fileURLToPath } from 'node:url';
import { cpuInstrument } from '@benchline/cpu-profiler';
import { heapInstrument } from '@benchline/heap-profiler';
import { runSuites } from '@benchline/runner';
import { medianInterval } from '@benchline/stats';
import { argument, printTable } from './table.mjs';

const pairs = argument(0, 12);
const file = fileURLToPath(new URL('./same-code.bench.mjs', import.meta.url));
const profile = { instruments: [cpuInstrument(), heapInstrument()], keep: () => undefined };
const ratios = new Map();
for (let pair = 0; pair < pairs; pair++) {
  const medians = {};
  // The order alternates, so that a drift of the machine favours neither.
  for (const asked of pair % 2 === 0 ? [true, false] : [false, true]) {
    const options = { files: [file], launches: 3, time: '100ms', warmup: '100ms' };
    const { results } = await runSuites(asked ? { ...options, profile } : options);
    medians[asked] = new Map(results.map(({ name, summary }) => [name, summary.medianNs]));
  }
  for (const [name, medianNs] of medians.true)
    ratios.set(name, [...(ratios.get(name) ?? []), medianNs / medians.false.get(name)]);
}
const rows = [...ratios].map(([name, all]) => {
  const { lower, upper } = medianInterval(all);
  const median = all.sort((a, b) => a - b)[all.length >> 1];
  return [name, median.toFixed(3), `${lower.toFixed(3)} to ${upper.toFixed(3)}`, 'the interval holds 1'];
});
printTable('Timed with profiles over without', ['work', 'median ratio', '95 % interval', 'bar'], rows);
