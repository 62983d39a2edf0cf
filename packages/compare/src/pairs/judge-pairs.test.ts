import type { PairedRounds } from '@benchline/schema';
import { createRandom, type Random } from '@benchline/stats';
import { describe, expect, test } from 'vitest';
import { isSettled, judgePairs } from './judge-pairs.js';

interface Simulation {
  readonly change?: number;
  /** Standard deviation of one process's own bias. */
  readonly process?: number;
  readonly round?: number;
  /** Probability and size of a slow mode of a process. */
  readonly slowMode?: readonly [number, number];
}

function launch(random: Random, index: number, simulation: Simulation): PairedRounds['launches'][number] {
  const { change = 0, process = 0.01, round = 0.05, slowMode = [0, 0] } = simulation;
  const bias = () => process * random.nextNormal() + (random.next() < slowMode[0] ? slowMode[1] : 0);
  const [before, after] = [bias(), bias() + Math.log1p(change)];
  const rounds = Array.from({ length: 40 }, () => {
    const machine = 0.2 * random.nextNormal();
    return [before, after].map((side) => 1e5 * Math.exp(side + machine + round * random.nextNormal()));
  });
  return {
    index,
    startedAt: '2026-01-01T00:00:00.000Z',
    iterationsPerTurn: 60,
    steady: true,
    rounds,
    warmupRounds: [],
  };
}

function pairOf(launches: PairedRounds['launches'], parts: Partial<PairedRounds> = {}): PairedRounds {
  const sides = ['baseline', 'current'].map((name) => ({ name, failure: null }));
  return {
    id: 'app > a',
    sides,
    mode: 'sync',
    sharedProcess: false,
    launches,
    stopReason: 'budget',
    spentNs: 1e9,
    budgetNs: 10e9,
    warnings: [],
    ...parts,
  };
}

/** Measures as the command does: asked after every launch, stopped at the first verdict, ten launches at most. */
function measured(random: Random, simulation: Simulation, tolerance: number) {
  const launches: PairedRounds['launches'] = [];
  while (launches.length < 10) {
    launches.push(launch(random, launches.length, simulation));
    const rounds = pairOf([...launches], { stopReason: null });
    if (judgePairs([{ rounds, tolerance }]).every(isSettled)) {
      return judgePairs([{ rounds: pairOf(launches, { stopReason: 'settled' }), tolerance }])[0];
    }
  }
  return judgePairs([{ rounds: pairOf(launches), tolerance }])[0];
}

function counts(times: number, simulation: Simulation, tolerance: number) {
  const random = createRandom(7);
  const verdicts = Array.from({ length: times }, () => measured(random, simulation, tolerance)?.verdict);
  const count = (verdict: string) => verdicts.filter((one) => one === verdict).length;
  return {
    regression: count('regression'),
    improvement: count('improvement'),
    unchanged: count('unchanged'),
  };
}

describe('measured until settled', () => {
  test('a change is found, though each process has a bias of its own', () => {
    expect(counts(200, { change: 0.1, process: 0.02 }, 0.05).regression).toBeGreaterThanOrEqual(190);
    expect(counts(200, { change: -0.1, process: 0.01 }, 0.05).improvement).toBeGreaterThanOrEqual(190);
  });

  test('a change is found where some processes stray far from the others', () => {
    const found = counts(200, { change: 0.1, process: 0.01, slowMode: [0.06, 0.2] }, 0.05).regression;
    // By the plain mean some 75 % are found: one process of 20 that is a fifth slower hides the change.
    expect(found).toBeGreaterThanOrEqual(176);
  });

  test('identical code is called changed in at most 1 of 100, whatever the tolerance', () => {
    // With no tolerance nothing but the sequential p value stands between noise and a false alarm.
    for (const tolerance of [0, 0.025]) {
      const { regression, improvement } = counts(600, { process: 0.03 }, tolerance);
      expect(regression + improvement).toBeLessThanOrEqual(9);
    }
  });

  test('identical code whose processes fall in two modes is no change either', () => {
    const { regression, improvement } = counts(
      600,
      { process: 0.001, round: 0.005, slowMode: [0.5, 0.2] },
      0.025,
    );
    expect(regression + improvement).toBeLessThanOrEqual(6);
  });

  test('identical and quiet code is unchanged', () => {
    expect(counts(100, { process: 0.005 }, 0.05).unchanged).toBeGreaterThanOrEqual(98);
  });
});

describe('judgePairs', () => {
  const many = (count: number, simulation: Simulation = {}) => {
    const random = createRandom(3);
    return Array.from({ length: count }, (_, index) => launch(random, index, simulation));
  };

  test('the same input gives the same judgement, with interval and values', () => {
    const question = { rounds: pairOf(many(9, { change: 0.1 })), tolerance: 0.05 };
    const [judgement] = judgePairs([question]);
    expect(judgePairs([question])[0]).toEqual(judgement);
    expect(judgement).toMatchObject({ verdict: 'regression', reason: null, interval: { level: 0.99 } });
    expect(judgement?.interval?.lower).toBeLessThan(1.1);
    expect(judgement?.interval?.upper).toBeGreaterThan(1.1);
    expect(judgement?.currentValue).toBeGreaterThan(judgement?.baselineValue ?? Number.POSITIVE_INFINITY);
  });

  test('nothing is said between the looks that were fixed beforehand', () => {
    const at = (count: number, stopReason: PairedRounds['stopReason']) =>
      judgePairs([{ rounds: pairOf(many(count, { change: 0.5 }), { stopReason }), tolerance: 0.05 }])[0];
    expect(at(4, null)).toMatchObject({ verdict: 'inconclusive', reason: 'too-few-launches', pValue: null });
    expect(at(5, null)?.verdict).toBe('regression');
    // Six launches before the end are judged as the five of the last look.
    expect(at(6, null)?.ratio).toBe(at(5, null)?.ratio);
    expect(at(6, 'budget')?.ratio).not.toBe(at(5, null)?.ratio);
  });

  test('a larger family asks for more', () => {
    const question = { rounds: pairOf(many(5, { change: 0.5 }), { stopReason: null }), tolerance: 0.05 };
    expect(judgePairs([question], { familySize: 100 })[0]?.verdict).toBe('inconclusive');
  });

  test('a failed side, no launch, one launch, and rounds without time', () => {
    const failure = { code: 'threw', message: 'no' } as const;
    const failing = (index: number) =>
      pairOf(many(9), {
        sides: ['a', 'b'].map((name, side) => ({ name, failure: side === index ? failure : null })),
      });
    const empty = many(9).map((one) => ({ ...one, rounds: [[0, 0]] }));
    const judgements = judgePairs(
      [failing(0), failing(1), pairOf([]), pairOf(many(1)), pairOf(empty)].map((rounds) => ({
        rounds,
        tolerance: 0.05,
      })),
    );
    expect(judgements.map(({ verdict, reason }) => `${verdict}: ${reason}`)).toEqual([
      'incomparable: baseline-failed',
      'incomparable: failed',
      'inconclusive: too-few-launches',
      'inconclusive: too-few-launches',
      'inconclusive: too-few-launches',
    ]);
    expect(judgePairs([])).toEqual([]);
  });

  test('one process is a quick look, with an interval and no verdict', () => {
    const rounds = pairOf(many(1, { change: 0.5 }), { sharedProcess: true });
    const [judgement] = judgePairs([{ rounds, tolerance: 0.05 }]);
    expect(judgement).toMatchObject({ verdict: 'inconclusive', reason: 'one-process' });
    expect(judgement?.interval?.lower).toBeGreaterThan(1.3);
  });

  test('launches that would settle it are counted', () => {
    const [noisy] = judgePairs([{ rounds: pairOf(many(8, { process: 0.05 })), tolerance: 0.05 }]);
    expect(noisy?.verdict).toBe('inconclusive');
    expect(noisy?.launchesNeeded).toBeGreaterThan(0);
  });
});
