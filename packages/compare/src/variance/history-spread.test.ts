import { createRandom } from '@benchline/stats';
import { describe, expect, it } from 'vitest';
import { historySpread } from './history-spread.js';

const runs = (centres: readonly number[], launches = 1) =>
  centres.map((centre) => new Array<number>(launches).fill(Math.exp(centre)));

/** The estimated standard deviation of histories of normal runs, 5 % apart, that something is done to. */
function estimates(change: (centre: number, run: number) => number): number {
  const random = createRandom('history');
  let sum = 0;
  for (let i = 0; i < 200; i++) {
    const centres = Array.from({ length: 30 }, (_, run) => change(0.05 * random.nextNormal(), run));
    sum += Math.sqrt(historySpread(runs(centres))?.variance ?? Number.NaN) / 200;
  }
  return sum;
}

describe('historySpread', () => {
  it('finds the spread of normal runs', () => {
    expect(estimates((centre) => centre)).toBeGreaterThan(0.045);
    expect(estimates((centre) => centre)).toBeLessThan(0.055);
  });

  it('takes changes of the code for what they are', () => {
    // Three steps of 65 % in thirty runs: the plain standard deviation of the runs would be .4.
    expect(estimates((centre, run) => centre + 0.5 * Math.floor(run / 10))).toBeLessThan(0.075);
  });

  it('sees a neighbour on the machine that comes and goes', () => {
    // The median absolute difference would still say .06.
    expect(estimates((centre, run) => centre + (run % 5 === 0 ? 0.5 : 0))).toBeGreaterThan(0.2);
  });

  it('says how much of a run its launches explain, and is known the better the longer the history', () => {
    expect(historySpread(runs([1, 2, 1, 2, 1], 4))).toMatchObject({ launchShare: 0.25, degreesOfFreedom: 2 });
  });

  it('says nothing of fewer than four runs, and leaves out what is no measurement', () => {
    expect(historySpread(runs([1, 2, 3]))).toBeNull();
    expect(historySpread([...runs([1, 2, 3]), [0], [], [Number.NaN]])).toBeNull();
    expect(historySpread([])).toBeNull();
  });
});
