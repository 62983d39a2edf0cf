// What looking for change points costs, and how that grows. node src/trend/speed.mjs
import { createRandom } from '@benchline/stats';
import { analyzeTrend, detectChangePoints } from '@benchline/trend';
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

const points = (values) =>
  values.map((value, i) => ({
    runId: `${i}`,
    at: new Date(Date.UTC(2020, 0, 1) + i * 86_400_000).toISOString(),
    commit: null,
    value,
    lower: value - 1,
    upper: value + 1,
  }));
const identity = { id: 'a', name: 'a', suite: [], metric: 'durationNs', machine: 'm', branch: null };
const histories = thousand.slice(0, 200).map((values) => ({ ...identity, points: points(values) }));
const startWhole = performance.now();
for (const history of histories) analyzeTrend(history);
console.log(
  `1000 whole trends of 1000 points: ${((5 * (performance.now() - startWhole)) / 1000).toFixed(2)} s (by 200 of them)`,
);
