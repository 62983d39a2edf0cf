import { expect, it } from 'vitest';
import { fixtureComparison } from '../../test/fixture-judgements.js';
import { fixtureRun } from '../../test/fixture-run.js';
import { createReport } from '../create-report.js';
import { filterKeys, filtersOf } from './filters.js';

const { benchmarks } = createReport({ run: fixtureRun(), comparison: fixtureComparison() });
const [first] = benchmarks;
if (first === undefined) throw new Error('the fixture has benchmarks');

it('offers what tells rows apart, the worst verdict first', () => {
  const filters = filtersOf(benchmarks);
  const verdicts = filters.find(({ name }) => name === 'verdict')?.options ?? [];
  expect(verdicts.slice(0, 2)).toEqual(['failed', 'regression']);
  expect(filters.find(({ name }) => name === 'tag')?.options).toContain('hot');
  expect(filtersOf([{ ...first, tags: [] }]).map(({ name }) => name)).not.toContain('package');
});

it('gives every benchmark the places of its own options, whatever they are called', () => {
  const odd = [
    { ...first, package: 'b c', tags: ['x y', 'x', 'x'] },
    { ...first, package: 'b', tags: [] },
  ];
  const filters = filtersOf(odd);
  const keys = odd.map((benchmark) => filterKeys(benchmark, filters));
  expect(keys.map(({ package: packageKeys, tag }) => [packageKeys, tag])).toEqual([
    [[1], [1, 0]],
    [[0], []],
  ]);
});
