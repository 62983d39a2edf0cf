// How many steps are found within five points, in normal noise, n = 100. node src/trend/power.mjs [repetitions]
import { createRandom } from '@benchline/stats';
import { detectChangePoints } from '@benchline/trend';
import { argument, printTable } from '../table.mjs';

const repetitions = argument(0, 2000);
const cases = [
  [50, 1, 0.6],
  [50, 1.5, 0.9],
  [50, 2, 0.98],
  [95, 2, 0.65],
  [95, 3, 0.95],
];
const rows = cases.map(([place, size, bar]) => {
  const random = createRandom(`power ${place} ${size}`);
  let found = 0;
  for (let i = 0; i < repetitions; i += 1) {
    const values = Array.from({ length: 100 }, (_, at) => random.nextNormal() + (at >= place ? size : 0));
    if (detectChangePoints(values).some(({ index }) => Math.abs(index - place) <= 5)) found += 1;
  }
  return [`${size} σ at ${place} of 100`, (found / repetitions).toFixed(3), `≥ ${bar}`];
});
printTable(`Steps found, ${repetitions} of each`, ['step', 'found', 'bar'], rows);
