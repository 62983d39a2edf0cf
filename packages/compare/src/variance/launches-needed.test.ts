import { describe, expect, it } from 'vitest';
import { contrast } from './contrast.js';
import { type Aim, launchesNeeded, settles } from './launches-needed.js';
import type { Moderated } from './moderation.js';

/** Three launches a side of one run each, `difference` apart, with the variances given. */
const undecided = (
  difference: number,
  { launchVariance = 0.05 ** 2, runVariance = 0, baselineLaunches = 3 } = {},
): Moderated => ({
  sides: {
    ...contrast([new Array<number>(baselineLaunches).fill(1)], [[1, 1, 1]]),
    difference,
  },
  launch: { variance: launchVariance, degreesOfFreedom: 4 },
  run: { variance: runVariance, degreesOfFreedom: 8, derivedShare: 0, source: 'history' },
  familySize: 1,
});
const aim: Aim = { tolerance: 0.1, intervalLevel: 0.05, criticalPValue: 0.05 };

describe('launchesNeeded', () => {
  it('is the smallest number that makes the interval fit', () => {
    const asked = undecided(0, { baselineLaunches: 20, launchVariance: 0.075 ** 2 });
    const needed = launchesNeeded(asked, aim) as number;
    expect(settles(asked, aim, needed)).toBe(true);
    expect(settles(asked, aim, needed - 1)).toBe(false);
    const nearer = launchesNeeded({ ...asked, sides: { ...asked.sides, difference: 0.02 } }, aim);
    expect(nearer).toBeGreaterThan(needed);
  });

  it('is the smallest number that makes the change significant', () => {
    const few = launchesNeeded(undecided(0.12), aim);
    expect(few).toBe(1);
    const many = launchesNeeded(undecided(0.12), { ...aim, criticalPValue: 0.004 });
    expect(many).toBeGreaterThan(few ?? 0);
  });

  it('knows that the stored baseline gets no more launches', () => {
    // The baseline alone: 1.96 · .05 / √3 = .057 > log 1.05, so no number of current launches is enough.
    expect(launchesNeeded(undecided(0), { ...aim, tolerance: 0.05 })).toBeNull();
    expect(
      launchesNeeded(undecided(0, { baselineLaunches: 12 }), { ...aim, tolerance: 0.05 }),
    ).toBeGreaterThan(0);
  });

  it('knows that launches do not average out what runs differ by', () => {
    const quiet = { launchVariance: 0.01 ** 2 };
    expect(launchesNeeded(undecided(0.07, quiet), aim)).not.toBeNull();
    expect(launchesNeeded(undecided(0.07, { ...quiet, runVariance: 0.03 ** 2 }), aim)).toBeNull();
  });

  it('is null where a thousand would not do', () => {
    expect(launchesNeeded(undecided(Math.log(1.1), { launchVariance: 1 }), aim)).toBeNull();
    expect(launchesNeeded(undecided(0), { ...aim, tolerance: 0 })).toBeNull();
  });
});
