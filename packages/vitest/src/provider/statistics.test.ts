import { expect, test } from 'vitest';
import { benchStatistics } from './statistics.js';

test('the numbers are those of a textbook', () => {
  // Mean 5, squared deviations 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32, over 7.
  const statistics = benchStatistics([2, 4, 4, 4, 5, 5, 7, 9], true);
  const sd = Math.sqrt(32 / 7);
  expect(statistics).toMatchObject({
    mean: 5,
    min: 2,
    max: 9,
    p50: 4.5,
    df: 7,
    samplesCount: 8,
    aad: 1.5,
    mad: 0.5,
    samples: [2, 4, 4, 4, 5, 5, 7, 9],
  });
  expect(statistics.sd).toBeCloseTo(sd, 12);
  expect(statistics.variance).toBeCloseTo(32 / 7, 12);
  expect(statistics.sem).toBeCloseTo(sd / Math.sqrt(8), 12);
  // The 97.5 % quantile of Student's t with 7 degrees of freedom, from its table.
  expect(statistics.critical).toBeCloseTo(2.3646, 4);
  expect(statistics.rme).toBeCloseTo((100 * statistics.moe) / 5, 12);
});

test('a single sample has no spread, and samples are kept only where asked', () => {
  expect(benchStatistics([3], false)).toMatchObject({ mean: 3, sd: 0, df: 0, moe: 0, samples: undefined });
});
