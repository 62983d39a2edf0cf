// +3 % bytes per operation at a tolerance of 2 %, found how often? Deterministic, and with one stray launch among seven
// or more; and the same bytes, with and without strays, taken for a change how often?
// usage: node src/compare/bytes.mjs [comparisons = 2000]
import { compareRuns } from '@benchline/compare';
import { createRandom } from '@benchline/stats';
import { argument, printTable } from '../table.mjs';
import { recordOf } from './records.mjs';

const comparisons = argument(0, 2000);
const memoryOf = (allocatedBytesPerOp) => ({
  memory: { rssDeltaBytes: 0, peakRssBytes: null, peakMethod: null, allocatedBytesPerOp },
});

function share(name, { launches, stray, change }) {
  const random = createRandom(name);
  let found = 0;
  for (let i = 0; i < comparisons; i++) {
    const bytes = 16 + random.nextInteger(100_000);
    const side = (factor) => {
      const odd = stray ? random.nextInteger(launches) : -1;
      return recordOf(
        { a: Array.from({ length: launches }, () => 1000 * Math.exp(0.02 * random.nextNormal())) },
        {
          launch: (_, index) =>
            memoryOf(Math.round(1000 * bytes * factor * (index === odd ? 1 + 10 * random.next() : 1)) / 1000),
        },
      );
    };
    const { results } = compareRuns(side(1), side(change));
    if (results.find((row) => row.metric === 'allocatedBytesPerOp').verdict === 'regression') found++;
  }
  return `${found} of ${comparisons}`;
}

const cases = [
  ['+3 %, three launches', { launches: 3, stray: false, change: 1.03 }, 'all'],
  ['+3 %, seven launches, one astray on each side', { launches: 7, stray: true, change: 1.03 }, 'all'],
  ['the same bytes, three launches', { launches: 3, stray: false, change: 1 }, 'none'],
  [
    'the same bytes, seven launches, one astray on each side',
    { launches: 7, stray: true, change: 1 },
    'none',
  ],
];
printTable(
  'Allocated bytes per operation, tolerance 2 %',
  ['case', 'regressions', 'bar'],
  cases.map(([name, options, bar]) => [name, share(name, options), bar]),
);
