import { describe, expect, it } from 'vitest';
import { statisticsOf } from './statistics.js';

function uniform(values: readonly number[], intervalS = 1) {
  return {
    timeS: Float64Array.from(values, (_, index) => index * intervalS),
    tensionN: Float64Array.from(values),
  };
}

describe('statisticsOf', () => {
  it('computes the moments and extremes', () => {
    expect(statisticsOf(uniform([2, 4, 4, 4, 5, 5, 7, 9], 0.5), [])).toMatchObject({
      count: 8,
      durationS: 3.5,
      meanN: 5,
      standardDeviationN: Math.sqrt(32 / 7),
      minimumN: 2,
      maximumN: 9,
    });
  });

  it('interpolates quantiles between the sorted samples', () => {
    const { quantiles } = statisticsOf(uniform([40, 10, 30, 20]), [0, 0.25, 0.5, 1]);
    expect(quantiles.map(({ tensionN }) => tensionN)).toEqual([10, 17.5, 25, 40]);
  });

  it('keeps its precision on a small variation of a large mean', () => {
    const values = Array.from({ length: 1000 }, (_, index) => 1e9 + (index % 2));
    expect(statisticsOf(uniform(values), []).standardDeviationN).toBeCloseTo(Math.sqrt(250 / 999), 9);
  });

  it('finds the period of a wave about its mean', () => {
    const wave = Array.from(
      { length: 1000 },
      (_, index) => 1e6 + 1e5 * Math.sin((2 * Math.PI * index * 0.1) / 8.7),
    );
    expect(statisticsOf(uniform(wave, 0.1), []).zeroCrossingPeriodS).toBeCloseTo(8.7, 1);
  });

  it('has no period for a series that never returns', () => {
    expect(statisticsOf(uniform([1, 2, 3]), []).zeroCrossingPeriodS).toBeNull();
    expect(statisticsOf(uniform([3, 3, 3]), []).zeroCrossingPeriodS).toBeNull();
  });
});
