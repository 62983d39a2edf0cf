// How many series without a change are flagged. node src/trend/unchanged.mjs [series of each kind]
import { createRandom } from '@benchline/stats';
import { detectChangePoints } from '@benchline/trend';
import { argument, printTable } from '../table.mjs';
import { noises } from './noises.mjs';

const repetitions = argument(0, 2000);
const counts = [100, 300];
const rows = Object.entries(noises).map(([name, noise]) => [
  name,
  ...counts.map((count) => {
    const random = createRandom(`unchanged ${name} ${count}`);
    let flagged = 0;
    for (let i = 0; i < repetitions; i += 1) {
      if (detectChangePoints(noise(random, count)).length > 0) flagged += 1;
    }
    return (flagged / repetitions).toFixed(4);
  }),
]);
printTable(`Unchanged series flagged, ${repetitions} of each kind`, ['noise', 'n = 100', 'n = 300'], rows);
