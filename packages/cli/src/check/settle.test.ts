import { expect, test } from 'vitest';
import { judgeAgainst, measureFrom, runOf } from './runs.fixture.js';
import { untilSettled } from './settle.js';

/** Centres that scatter by some 6 % around a level, in an order that is the same each time. */
const scattered = (levelNs: number, count: number) =>
  Array.from({ length: count }, (_, i) => levelNs * (1 + 0.1 * (((i * 7) % 11) / 11 - 0.45)));

const baseline = { noisy: scattered(1000, 12), steady: scattered(1000, 12).map((ns) => 1000 + ns / 1e3) };
const run = runOf({ noisy: scattered(1070, 3), steady: [1001, 1001.2, 1000.9] }, 30);

/** A clock that a round of measuring moves on by a second a launch. */
function clock() {
  let ms = 0;
  return {
    now: () => ms,
    pass: (passedMs: number) => {
      ms += passedMs;
    },
  };
}

test('only what is inconclusive gets more launches, and no round more than doubles them', async () => {
  const { measureMore, asked } = measureFrom({ noisy: scattered(1070, 200).slice(3) });
  const { now, pass } = clock();
  const rounds: [number, number][] = [];
  const settling = await untilSettled({
    run,
    judge: judgeAgainst(baseline),
    budgetMs: 120_000,
    measureMore: async (ids, launches) => {
      pass(launches * 1000);
      return measureMore(ids, launches);
    },
    onRound: (...round) => rounds.push(round),
    now,
  });
  expect(asked.length).toBeGreaterThan(0);
  let present = 3;
  for (const { ids, launches } of asked) {
    expect(ids).toEqual(['app > noisy']);
    expect(launches).toBeLessThanOrEqual(present);
    present += launches;
  }
  expect(rounds).toEqual(asked.map(({ launches }) => [1, launches]));
  expect(settling.run.results[0]?.launches).toHaveLength(present);
  expect(settling.run.results[1]).toEqual(run.results[1]);
  // Whatever the verdict, it is the judge's on all launches, and the benchmark is in one of the lists.
  expect(settling.comparison).toEqual(judgeAgainst(baseline).judge(settling.run));
  expect([...settling.settled, ...settling.open, ...settling.hopeless]).toEqual(['app > noisy']);
});

test('no round is started that would not end within the budget', async () => {
  const { measureMore, asked } = measureFrom({ noisy: scattered(1070, 200) });
  // The first run took a second for six launches: a sixth of a second is not there.
  const settling = await untilSettled({
    run,
    judge: judgeAgainst(baseline),
    budgetMs: 160,
    measureMore,
    onRound: () => undefined,
    now: () => 0,
  });
  expect(asked).toEqual([]);
  expect(settling.run).toBe(run);
  expect([...settling.open, ...settling.hopeless]).toEqual(['app > noisy']);
});

test('an interruption ends it, with what was measured until then', async () => {
  const { measureMore } = measureFrom({ noisy: scattered(1070, 200) });
  const settling = await untilSettled({
    run,
    judge: judgeAgainst(baseline),
    budgetMs: 120_000,
    measureMore: async (ids) => ({ ...(await measureMore(ids, 1)), interrupted: true }),
    onRound: () => undefined,
    now: () => 0,
  });
  expect(settling.interrupted).toBe(true);
  expect(settling.run.results[0]?.launches).toHaveLength(4);
});

test('where nothing is inconclusive nothing is measured', async () => {
  const steady = runOf({ steady: [1001, 1001.2, 1000.9] }, 30);
  const { measureMore, asked } = measureFrom({});
  const settling = await untilSettled({
    run: steady,
    judge: judgeAgainst({ steady: baseline.steady }),
    budgetMs: 120_000,
    measureMore,
    onRound: () => undefined,
  });
  expect(asked).toEqual([]);
  expect(settling).toMatchObject({ settled: [], open: [], hopeless: [], interrupted: false });
});
