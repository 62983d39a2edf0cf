// Any arrays of numbers as samples, and any numbers as what launches measured: no crash, no verdict from invalid data,
// and a document that validates. usage: node src/compare/hostile.mjs [count = 100000] [seed = 1]
import { compareRuns, compareSamples } from '@benchline/compare';
import { metricNames } from '@benchline/schema';
import { comparisonSchema, sampleComparisonSchema } from '@benchline/schema/read';
import fc from 'fast-check';
import { argument } from '../table.mjs';
import { recordOf } from './records.mjs';

const count = argument(0, 100_000);
const seed = argument(1, 1);
const number = fc.oneof(
  fc.double(),
  fc.double({ min: 0, max: 1e9, noNaN: true }),
  fc.constantFrom(0, -0, 1, 1 + 1e-12, 5e-324, Number.MAX_VALUE, -1, Number.NaN, Number.POSITIVE_INFINITY),
);
const launches = fc.array(fc.array(number, { maxLength: 8 }), { maxLength: 9 });
const valid = (side) => side.flat().every((value) => value >= 0 && value < Number.POSITIVE_INFINITY);
const said = ['regression', 'improvement', 'unchanged'];

const started = performance.now();
fc.assert(
  fc.property(launches, launches, fc.double({ min: 0, max: 2, noNaN: true }), (before, after, tolerance) => {
    const comparison = compareSamples(before, after, { tolerance });
    sampleComparisonSchema.parse(JSON.parse(JSON.stringify(comparison)));
    const measured = [before, after].every((side) => side.some((launch) => launch.length > 0) && valid(side));
    if (!measured && said.includes(comparison.verdict)) throw new Error('a verdict from invalid samples');
    const same = compareSamples(before, after, { tolerance });
    if (JSON.stringify(same) !== JSON.stringify(comparison)) throw new Error('not deterministic');
  }),
  { numRuns: count, seed },
);

const values = fc.array(number, { minLength: 1, maxLength: 9 });
const benchmarks = fc.dictionary(fc.string({ unit: 'binary', maxLength: 12 }), values, { maxKeys: 5 });
const launchOf = (bytes) => () => ({
  memory: {
    rssDeltaBytes: bytes,
    peakRssBytes: bytes,
    peakMethod: 'sampled',
    allocatedBytesPerOp: bytes,
    retainedBytesPerOp: bytes,
  },
  cpu: { userNs: bytes, systemNs: 0, wallNs: 1, cpuPercent: 1, cpuNsPerOp: bytes },
});
fc.assert(
  fc.property(
    benchmarks,
    benchmarks,
    fc.array(benchmarks, { maxLength: 5 }),
    number,
    number,
    (before, after, past, a, b) => {
      const history = past.map((run, index) => recordOf(run, { id: `h${index}`, launch: launchOf(a) }));
      const sides = [
        recordOf(before, { launch: launchOf(a) }),
        recordOf(after, { id: 'now', launch: launchOf(b) }),
      ];
      const comparison = compareRuns(...sides, { metrics: metricNames }, { history });
      comparisonSchema.parse(JSON.parse(JSON.stringify(comparison)));
      for (const row of comparison.results) {
        if (!said.includes(row.verdict) || row.metric !== 'durationNs') continue;
        const used = [before, after].map((side) => (Object.hasOwn(side, row.name) ? side[row.name] : []));
        if (!used.every((side) => side.length > 0 && valid([side])))
          throw new Error('a verdict from invalid values');
      }
    },
  ),
  { numRuns: Math.ceil(count / 10), seed },
);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(
  `${count} pairs of sample arrays and ${Math.ceil(count / 10)} pairs of records: no crash, no verdict from invalid data (seed ${seed}, ${seconds} s)`,
);
