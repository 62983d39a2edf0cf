// What looking for change points costs, and how that grows. node src/trend/speed.mjs
import { createRandom } from '@benchline/stats';
import { detectChangePoints } from '@benchline/trend';
import { printTable } from '../table.mjs';

const random = createRandom('speed');
const series = (count, period) =>
  Array.from({ length: count }, (_, at) => 100 + random.nextNormal() + (Math.floor(at / period) % 2) * 3);
const timed = (values) => {
  const start = performance.now();
  detectChangePoints(values);
  return performance.now() - start;
};
const middle = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];

for (let i = 0; i < 50; i += 1) timed(series(1000, 300));
const rows = [100, 300, 1000, 3000, 10_000, 30_000, 100_000].map((count) => {
  const repetitions = count > 10_000 ? 5 : 25;
  const cell = (period) =>
    middle(Array.from({ length: repetitions }, () => timed(series(count, period)))).toFixed(1);
  return [count, cell(Number.POSITIVE_INFINITY), cell(count / 2), cell(count / 10)];
});
printTable('Median milliseconds a series', ['points', 'no step', 'one step', 'nine steps'], rows);

const thousand = Array.from({ length: 1000 }, (_, i) => series(1000, i % 2 === 0 ? 1000 : 250));
const start = performance.now();
for (const values of thousand) detectChangePoints(values);
console.log(`1000 series of 1000 points: ${((performance.now() - start) / 1000).toFixed(2)} s`);
