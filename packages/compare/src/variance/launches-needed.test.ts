import { describe, expect, it } from 'vitest';
import { launchesNeeded, type Undecided } from './launches-needed.js';

const undecided = (parts: Partial<Undecided>): Undecided => ({
  difference: 0,
  variance: 0.05 ** 2,
  degreesOfFreedom: 4,
  baselineLaunches: 3,
  currentLaunches: 3,
  tolerance: 0.05,
  level: 0.05,
  criticalPValue: 0.05,
  ...parts,
});

describe('launchesNeeded', () => {
  it('is the smallest number that makes the interval fit', () => {
    // Half-width 1.99 · .05 · √(2 / n) ≤ log 1.05 holds from n = 10 launches a side on: seven more than three.
    expect(launchesNeeded(undecided({}))).toBe(7);
  });

  it('is the smallest number that makes the change significant', () => {
    const few = launchesNeeded(undecided({ difference: 0.1 }));
    expect(few).toBe(1);
    expect(launchesNeeded(undecided({ difference: 0.1, criticalPValue: 0.0005 }))).toBeGreaterThan(few ?? 0);
  });

  it('is null where a thousand would not do', () => {
    expect(launchesNeeded(undecided({ difference: Math.log(1.05), variance: 1 }))).toBeNull();
    expect(launchesNeeded(undecided({ tolerance: 0 }))).toBeNull();
  });
});
