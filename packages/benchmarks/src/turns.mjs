// Our reading against a loop written by hand for the same function. Both are benchmarks of one file, so they take turns
// of 40 ms in the same process, and the drift of the machine hits both alike. The hand-written loop has a text of its own
// for each function, as ours has.
import { fileURLToPath } from 'node:url';
import { runSuites } from '@benchline/runner';
import { median, medianInterval } from '@benchline/stats';
import { argument, printTable } from './table.mjs';
import { HAND_ITERATIONS } from './turns.bench.mjs';

const launches = argument(0, 10);
const file = fileURLToPath(new URL('./turns.bench.mjs', import.meta.url));
const { results } = await runSuites({ files: [file], launches, time: '1s', precision: 0.0001 });
const rows = Object.entries(HAND_ITERATIONS).map(([name, iterations]) => {
  const centres = (side) =>
    results
      .find((result) => result.suite[0] === name && result.name === side)
      .launches.map((launch) => median(launch.samplesNs));
  const byHand = centres('by hand');
  const ratios = centres('ours').map((oursNs, launch) => oursNs / (byHand[launch] / iterations));
  const { lower, upper } = medianInterval(ratios);
  return [
    name,
    `${median(byHand) / iterations} ns`,
    median(ratios).toFixed(3),
    `${lower.toFixed(3)} to ${upper.toFixed(3)}`,
    '0.95 to 1.05',
  ];
});
printTable(
  `Ours over a hand-written loop, in turns, ${launches} processes`,
  ['function', 'by hand', 'median ratio', 'interval', 'bar'],
  rows,
);
