import { expect, test } from 'vitest';
import { confirmBySecondBatch } from './confirm.js';
import { judgeAgainst, measureFrom, runOf } from './runs.fixture.js';

const baseline = { a: [1000, 1001, 1002], b: [1000, 1001, 1002] };
const judge = judgeAgainst(baseline);
const slow = runOf({ a: [2000, 2002, 2004], b: [1000, 1001, 1002] }, 30);
const verdictsOf = (comparison: { results: readonly { name: string; verdict: string }[] }) =>
  Object.fromEntries(comparison.results.map(({ name, verdict }) => [name, verdict]));

test('a regression that a second batch shows again is confirmed, and only that benchmark is measured', async () => {
  const { measureMore, asked } = measureFrom({ a: [2003, 2001, 2002] });
  const batches: [number, number][] = [];
  const confirmation = await confirmBySecondBatch({
    run: slow,
    judge,
    measureMore,
    onBatch: (...batch) => batches.push(batch),
  });
  expect(asked).toEqual([{ ids: ['app > a'], launches: 3 }]);
  expect(batches).toEqual([[1, 3]]);
  expect(verdictsOf(confirmation?.comparison ?? { results: [] })).toEqual({
    a: 'regression',
    b: 'unchanged',
  });
  expect(confirmation?.comparison.results[0]?.confirmed).toBe(true);
  expect(confirmation?.run.results.map(({ launches }) => launches.length)).toEqual([6, 3]);
});

test('one that it does not show again is no regression, also when the run is judged later', async () => {
  const { measureMore } = measureFrom({ a: [1000, 1001, 1002] });
  const confirmation = await confirmBySecondBatch({
    run: slow,
    judge,
    measureMore,
    onBatch: () => undefined,
  });
  expect(confirmation?.comparison.results[0]).toMatchObject({ verdict: 'inconclusive', confirmed: false });
  expect(judge.judge(confirmation?.run ?? slow)).toEqual(confirmation?.comparison);
});

test('half a batch confirms nothing: the first stands', async () => {
  const { measureMore } = measureFrom({ a: [1000] });
  const confirmation = await confirmBySecondBatch({
    run: slow,
    judge,
    measureMore: async (ids) => ({ ...(await measureMore(ids, 1)), interrupted: true }),
    onBatch: () => undefined,
  });
  expect(confirmation).toMatchObject({ run: slow, interrupted: true, asked: [] });
  expect(confirmation?.comparison.results[0]?.verdict).toBe('regression');
});

test('without a regression, or where judging is refused, nothing is measured', async () => {
  const { measureMore, asked } = measureFrom({});
  const options = { judge, measureMore, onBatch: () => undefined };
  expect(await confirmBySecondBatch({ ...options, run: runOf(baseline, 30) })).toBeNull();
  const { environment } = slow;
  const elsewhere = { ...environment, fingerprint: { ...environment.fingerprint, arch: 'other' } };
  expect(await confirmBySecondBatch({ ...options, run: { ...slow, environment: elsewhere } })).toBeNull();
  expect(asked).toEqual([]);
});
