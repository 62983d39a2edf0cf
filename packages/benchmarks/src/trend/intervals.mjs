// How often the interval of a change's place holds the true place, and that of its size the true size; and how wide the
// place is. n = 100, the step in the middle, level 100. node src/trend/intervals.mjs [repetitions]
import { createRandom } from '@benchline/stats';
import { detectChangePoints } from '@benchline/trend';
import { argument, printTable } from '../table.mjs';
import { noises } from './noises.mjs';

const repetitions = argument(0, 2000);
const rows = Object.entries(noises).flatMap(([name, noise]) =>
  [1.5, 2, 3, 5].map((size) => {
    const random = createRandom(`intervals ${name} ${size}`);
    let [found, place, change, width] = [0, 0, 0, 0];
    for (let i = 0; i < repetitions; i += 1) {
      const values = noise(random, 100).map((value, at) => 100 + value + (at >= 50 ? size : 0));
      const changes = detectChangePoints(values);
      const [only] = changes;
      if (changes.length !== 1) continue;
      found += 1;
      const { lower, upper } = only.indexInterval;
      if (lower <= 50 && 50 <= upper) place += 1;
      width += upper - lower + 1;
      // The level before is 100 and the mean of the noise, which is the same on both sides.
      const before = only.before;
      const { relativeChangeInterval: interval } = only;
      if (interval.lower * before <= size && size <= interval.upper * before) change += 1;
    }
    const share = (number) => (number / found).toFixed(3);
    return [name, `${size}`, share(place), (width / found).toFixed(1), share(change), found];
  }),
);
printTable(
  `Where one change was found, of ${repetitions} each`,
  ['noise', 'step', 'place held', 'runs wide', 'size held', 'found'],
  rows,
);
