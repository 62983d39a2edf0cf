import { metricNames } from '@benchline/schema';
import { comparisonSchema, sampleComparisonSchema } from '@benchline/schema/read';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareRuns } from './compare-runs.js';
import { compareSamples } from './compare-samples.js';
import { recordOf } from './testing/record-of.js';

const number = fc.oneof(
  fc.double(),
  fc.double({ min: 0, max: 1e9, noNaN: true }),
  fc.constantFrom(0, -0, 1, 1 + 1e-12, 5e-324, Number.MAX_VALUE, -1, Number.NaN, Number.POSITIVE_INFINITY),
);
const launches = fc.array(fc.array(number, { maxLength: 8 }), { maxLength: 9 });
const said = ['regression', 'improvement', 'unchanged'];
const isValid = (value: number) => value >= 0 && value < Number.POSITIVE_INFINITY;

it('ends in a valid document, and no verdict on invalid samples, whatever the samples are', () => {
  fc.assert(
    fc.property(launches, launches, (before, after) => {
      const comparison = compareSamples(before, after);
      expect(sampleComparisonSchema.safeParse(JSON.parse(JSON.stringify(comparison))).error).toBeUndefined();
      const measured = [before, after].every((side) => side.flat().length > 0 && side.flat().every(isValid));
      if (!measured) expect(said).not.toContain(comparison.verdict);
    }),
    { numRuns: 300 },
  );
});

it('ends in a valid document whatever launches and earlier runs are said to have taken', () => {
  const values = fc.array(number, { minLength: 1, maxLength: 9 });
  const benchmarks = fc.dictionary(fc.string({ unit: 'binary', maxLength: 9 }), values, { maxKeys: 4 });
  fc.assert(
    fc.property(benchmarks, benchmarks, fc.array(benchmarks, { maxLength: 6 }), (before, after, past) => {
      const history = past.map((run, index) => ({ ...recordOf(run), id: `history-${index}` }));
      const policy = { metrics: metricNames };
      const comparison = compareRuns(recordOf(before), { ...recordOf(after), id: 'now' }, policy, {
        history,
      });
      expect(comparisonSchema.safeParse(JSON.parse(JSON.stringify(comparison))).error).toBeUndefined();
    }),
    { numRuns: 100 },
  );
});
