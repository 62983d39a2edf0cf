// What an empty function and an integer addition read: the floor of the measuring loop.
import { BenchmarkRunner } from '@benchline/runner';
import { median } from '@benchline/stats';
import { argument, printTable } from './table.mjs';
import { add, empty } from './work.mjs';

const rounds = argument(0, 5);
const readings = { empty: [], add: [] };
for (let round = 0; round < rounds; round++) {
  const runner = new BenchmarkRunner({ time: '200ms' });
  for (const [name, fn] of [
    ['empty', empty],
    ['add', add],
  ]) {
    const result = await runner.run(name, fn);
    readings[name].push(result.summary.medianNs);
  }
}
const rows = Object.entries(readings).map(([name, ns]) => [
  name,
  `${median(ns).toFixed(2)} ns`,
  `${Math.max(...ns).toFixed(2)} ns`,
  name === 'empty' ? '≤ 2 ns' : '≤ 2.5 ns',
]);
printTable('Floor', ['function', 'median', 'worst', 'bar'], rows);
