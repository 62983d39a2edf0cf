import { createRandom, mean, studentTQuantile, variance } from '@benchline/stats';
import { describe, expect, test } from 'vitest';
import { sameCodeSpread, smallestChange } from './same-code.js';

test('the spread is that of the medians', () => {
  expect(sameCodeSpread('integer', [100, 102, 98])).toEqual({
    work: 'integer',
    launchMediansNs: [100, 102, 98],
    coefficientOfVariation: 0.02,
    worstPairRatio: 102 / 98,
    // 3.035 times a spread of 2 % in logarithms.
    smallestChange: expect.closeTo(0.0626, 4),
    supportedTolerance: 0.07,
    verdict: 'usable',
  });
});

test('equal medians can tell any change, and a tolerance is still at least a percent', () => {
  expect(sameCodeSpread('allocating', [5, 5])).toMatchObject({
    worstPairRatio: 1,
    smallestChange: 0,
    supportedTolerance: 0.01,
    verdict: 'quiet',
  });
});

test.each([
  [[100, 101], 'quiet', 0.03],
  [[100, 103], 'usable', 0.07],
  [[100, 130], 'noisy', 0.8],
])('medians of %j are %s and support a tolerance of %d', (medians, verdict, supportedTolerance) => {
  expect(sameCodeSpread('integer', medians)).toMatchObject({ verdict, supportedTolerance });
});

describe('the smallest change', () => {
  test('shrinks with the number of launches', () => {
    expect(smallestChange(0.02, 3)).toBeGreaterThan(smallestChange(0.02, 6));
    expect(smallestChange(0.02, 12)).toBeLessThan(smallestChange(0.02, 3) / 2);
  });

  test('is found in about four of five simulated comparisons', () => {
    const random = createRandom(11);
    const launches = 3;
    const spread = 0.03;
    const shift = Math.log1p(smallestChange(spread, launches));
    const side = (centre: number) =>
      Array.from({ length: launches }, () => centre + spread * random.nextNormal());
    const critical = studentTQuantile(0.975, 2 * launches - 2);
    let found = 0;
    const rounds = 4_000;
    for (let round = 0; round < rounds; round++) {
      const before = side(0);
      const after = side(shift);
      const pooled = Math.sqrt((variance(before) + variance(after)) / 2);
      const t = (mean(after) - mean(before)) / (pooled * Math.sqrt(2 / launches));
      if (Math.abs(t) > critical) found++;
    }
    // The formula puts a shifted t in the place of the noncentral one: a few percent off with so few launches.
    expect(found / rounds).toBeGreaterThan(0.74);
    expect(found / rounds).toBeLessThan(0.86);
  });
});
