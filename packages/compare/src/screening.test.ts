import type { MetricName } from '@benchline/schema';
import { describe, expect, it } from 'vitest';
import type { Judgement } from './judgement.js';
import { screen } from './screening.js';

function answer(
  baseline: number[],
  current: number[],
  metric: MetricName = 'durationNs',
): Partial<Judgement> | null {
  const sides = { baseline: [baseline], current: [current] };
  const screened = screen({
    metric,
    tolerance: 0.1,
    history: [],
    explained: 0,
    withinProcess: null,
    ...sides,
  });
  return 'judgement' in screened ? screened.judgement : null;
}

describe('screen', () => {
  it('lets positive values through', () => {
    expect(answer([1, 2], [3, 4])).toBeNull();
  });

  it.each([
    ['nothing measured now', [1], []],
    ['nothing measured before', [], [1]],
    ['NaN', [1, Number.NaN], [1]],
    ['infinite', [1], [Number.POSITIVE_INFINITY]],
    ['negative', [1], [-1, 2]],
    ['a time of zero now', [1], [0]],
    ['some times of zero before', [0, 1], [1]],
  ])('gives no verdict: %s', (_, baseline, current) => {
    expect(answer(baseline, current)).toMatchObject({
      verdict: 'incomparable',
      reason: 'not-measured',
      ratio: null,
    });
  });

  it('takes zero on both sides as unchanged', () => {
    expect(answer([0, 0], [0])).toMatchObject({ verdict: 'unchanged', reason: null, ratio: 1 });
  });

  it('gives no ratio to a time of zero in the baseline', () => {
    expect(answer([0, 0], [5, 5])).toMatchObject({
      verdict: 'incomparable',
      reason: 'zero-baseline',
      ratio: null,
    });
  });

  describe('bytes per operation, where zero is a real value', () => {
    const bytes = (baseline: number[], current: number[]) => answer(baseline, current, 'allocatedBytesPerOp');

    it('calls beginning to allocate a regression, and ceasing an improvement', () => {
      expect(bytes([0, 0.2], [16, 16])).toMatchObject({
        verdict: 'regression',
        reason: 'zero-baseline',
        ratio: null,
      });
      expect(bytes([16, 16], [0, -0.3])).toMatchObject({ verdict: 'improvement', reason: null, ratio: 0 });
    });

    it('needs two launches a side for it', () => {
      expect(bytes([0], [16, 16])).toMatchObject({ verdict: 'inconclusive', reason: 'one-process' });
    });

    it('leaves it to a test where launches disagree', () => {
      expect(bytes([0, 16], [16, 16])).toBeNull();
    });

    it('takes noise around zero as zero, and more of it as no measurement', () => {
      expect(bytes([0.4, -0.2], [-0.9, 0.1])).toMatchObject({ verdict: 'unchanged' });
      expect(bytes([-40, 10], [10, 10])).toMatchObject({ verdict: 'incomparable', reason: 'not-measured' });
    });
  });

  it('lets differences be tested where values have either sign by nature', () => {
    for (const metric of ['retainedBytesPerOp', 'rssDeltaBytes'] as const) {
      expect(answer([-40, 10], [10, 10], metric)).toBeNull();
      expect(answer([0, 0], [10, 10], metric)).toBeNull();
      expect(answer([1, Number.NEGATIVE_INFINITY], [1, 1], metric)).toMatchObject({ reason: 'not-measured' });
      expect(answer([0, 1e308], [0, 1], metric)).toMatchObject({ reason: 'not-measured' });
    }
    expect(answer([0, 0.5], [-0.5, 0], 'retainedBytesPerOp')).toMatchObject({ verdict: 'unchanged' });
  });

  describe('stray launches', () => {
    const question = (baseline: number[]) => {
      const sides = { baseline: [baseline], current: [[103, 103]] };
      const shared = {
        metric: 'allocatedBytesPerOp',
        tolerance: 0.02,
        history: [],
        explained: 0,
        withinProcess: null,
      } as const;
      const screened = screen({ ...shared, ...sides });
      return 'question' in screened ? screened.question.baseline.flat() : null;
    };

    it('takes one in seven that are otherwise equal for the others', () => {
      expect(question([100, 100, 5000, 100, 100, 100, 100])).toEqual(new Array(7).fill(100));
    });

    it('takes no two in seven, and none in six', () => {
      const two = [100, 100, 5000, 100, 100, 100, 4000];
      expect(question(two)).toEqual(two);
      expect(question([100, 100, 5000, 100, 100, 100])).toEqual([100, 100, 5000, 100, 100, 100]);
    });

    it('takes none that is no number', () => {
      expect(answer([1, 1, 1, 1, 1, 1, Number.NaN], [1, 1])).toMatchObject({ reason: 'not-measured' });
    });
  });
});
