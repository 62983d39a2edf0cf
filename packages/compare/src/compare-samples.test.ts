import { sampleComparisonSchema } from '@benchline/schema/read';
import { createRandom } from '@benchline/stats';
import { describe, expect, it } from 'vitest';
import { compareSamples } from './compare-samples.js';

const random = createRandom('samples');
const launch = (centre: number, count = 200) =>
  Array.from({ length: count }, () => centre * Math.exp(0.01 * random.nextNormal()));

describe('compareSamples', () => {
  it('takes the launch as the unit, not the sample', () => {
    // Two hundred samples a launch would make the 6 % certain; three launches that scatter by 8 % do not.
    const comparison = compareSamples(
      [launch(92), launch(100), launch(108)],
      [launch(98), launch(106), launch(114)],
      {
        tolerance: 0.05,
      },
    );
    expect(comparison).toMatchObject({ verdict: 'inconclusive', reason: 'too-noisy' });
    expect(comparison.pValue).toBeGreaterThan(0.2);
  });

  it('finds what exceeds the spread of the launches', () => {
    const comparison = compareSamples(
      [launch(99), launch(100), launch(101)],
      [launch(119), launch(120), launch(121)],
    );
    expect(comparison.verdict).toBe('regression');
    expect(comparison.interval?.level).toBe(0.95);
    expect(sampleComparisonSchema.safeParse(comparison).error).toBeUndefined();
  });

  it('gives one process a side an interval of its own, and no verdict', () => {
    const comparison = compareSamples([launch(100)], [launch(150)]);
    expect(comparison).toMatchObject({ verdict: 'inconclusive', reason: 'one-process' });
    expect(comparison.interval?.lower).toBeGreaterThan(1.45);
    expect(comparison.interval?.upper).toBeLessThan(1.55);
    expect(comparison.pValue).toBeLessThan(1e-6);
  });

  it('has no interval for a handful of samples of one process', () => {
    expect(compareSamples([[100, 101]], [[102]])).toMatchObject({ interval: null, pValue: null });
  });

  it('leaves out empty launches, and judges nothing without samples', () => {
    const missing = { verdict: 'incomparable', reason: 'not-measured' };
    expect(compareSamples([], [[1]])).toMatchObject(missing);
    expect(compareSamples([[]], [[1]])).toMatchObject(missing);
    expect(compareSamples([[1, Number.NaN]], [[1, 2]])).toMatchObject(missing);
    expect(compareSamples([[1, -1]], [[1, 2]], { name: 'mean-tolerance' })).toMatchObject(missing);
    expect(compareSamples([[5, 5], [5], []], [[5], [5, 5]])).toMatchObject({
      verdict: 'unchanged',
      ratio: 1,
    });
  });

  it('takes the tolerance of durations from the policy', () => {
    expect(compareSamples([[1], [1]], [[1.2], [1.2]], { tolerance: 0.3 })).toMatchObject({
      verdict: 'unchanged',
      tolerance: 0.3,
    });
    expect(compareSamples([[1], [1]], [[1.2], [1.2]], { tolerances: { durationNs: 0.15 } }).verdict).toBe(
      'regression',
    );
  });
});
