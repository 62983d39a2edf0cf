import { describe, expect, it } from 'vitest';
import { ASSUMED_RUN_SHARE, betweenRuns } from './between-runs.js';
import { contrast } from './contrast.js';

const once = contrast([[1, 1, 1]], [[1, 1, 1]]);
const steps = (size: number, count: number) =>
  Array.from({ length: count }, (_, run) => new Array<number>(3).fill(Math.exp(run % 2 === 0 ? 0 : size)));

describe('betweenRuns', () => {
  it('assumes a share of the spread between launches where nothing is known', () => {
    expect(betweenRuns(once, [], 0.04)).toMatchObject({
      variance: ASSUMED_RUN_SHARE ** 2 * 0.04,
      derivedShare: 1,
      source: 'assumed',
    });
  });

  it('believes a history that lies farther apart than that', () => {
    const known = betweenRuns(once, steps(0.3, 20), 0.0001);
    // Differences of .3, over the 85 % quantile of normal ones.
    expect(Math.sqrt(known?.variance ?? 0)).toBeCloseTo(0.3 / (1.4395 * Math.SQRT2), 2);
    expect(known).toMatchObject({ source: 'history', derivedShare: 0 });
  });

  it('lets a calm history calm the assumption, the more the longer it is', () => {
    const assumed = betweenRuns(once, [], 0.04)?.variance ?? 0;
    const short = betweenRuns(once, steps(0, 10), 0.04)?.variance ?? 0;
    const long = betweenRuns(once, steps(0, 60), 0.04)?.variance ?? 0;
    expect(short).toBeLessThan(assumed);
    expect(long).toBeLessThan(short / 1.5);
  });

  it('takes the spread of several runs of a side, less what their launches explain', () => {
    const sides = contrast(
      [
        [1, 1],
        [Math.E, Math.E],
        [Math.E ** 2, Math.E ** 2],
      ],
      [[1, 1]],
    );
    expect(betweenRuns(sides, [], 0.5)).toMatchObject({ variance: 1 - 0.5 / 2, source: 'runs' });
  });

  it('takes the history alone where no run has two launches, and nothing where there is neither', () => {
    expect(betweenRuns(contrast([[1]], [[1]]), [], null)).toBeNull();
    const known = betweenRuns(contrast([[1]], [[1]]), steps(0.3, 20), null);
    expect(known).toMatchObject({ source: 'history', derivedShare: 0, degreesOfFreedom: 9.5 });
  });
});
