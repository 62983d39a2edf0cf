import { createRandom } from '@benchline/stats';
import { describe, expect, it } from 'vitest';
import { analyzeTrend } from '../analyze-trend.js';
import { seriesOf } from '../testing/series-of.js';
import { judgeFamily } from './judge-family.js';

const random = createRandom('family');
const trendOf = (count: number, ratio = 1) =>
  analyzeTrend(
    seriesOf(
      Array.from(
        { length: count },
        (_, i) => (i < count / 2 ? 100 : 100 * ratio) * Math.exp(0.01 * random.nextNormal()),
      ),
    ),
  );

describe('judgeFamily', () => {
  it('confirms what stands out of the family, and says what was not judged', () => {
    const family = judgeFamily([trendOf(60, 1.1), trendOf(60), trendOf(4), trendOf(0)]);
    expect(family.confirmed).toEqual([true, false, false, false]);
    expect(family.judgedCount).toBe(2);
    expect(family.notJudged).toEqual([
      { trendIndex: 2, sampleCount: 4, reason: 'too-short' },
      { trendIndex: 3, sampleCount: 0, reason: 'empty' },
    ]);
    expect(family.adjustedPValues[3]).toBeNull();
  });

  it('asks more of a change the more series were judged', () => {
    const trend = trendOf(60, 1.1);
    const weak = {
      ...trend,
      changePoints: trend.changePoints.map((change) => ({ ...change, pValue: 0.009 })),
    };
    expect(judgeFamily([weak]).confirmed).toEqual([true]);
    const still = analyzeTrend(seriesOf(Array.from({ length: 20 }, (_, i) => 100 + (i % 2))));
    expect(judgeFamily([weak, ...Array.from({ length: 9 }, () => still)]).confirmed[0]).toBe(false);
  });

  it('takes no trends, and refuses a rate that is none', () => {
    expect(judgeFamily([])).toMatchObject({ confirmed: [], judgedCount: 0, notJudged: [] });
    expect(() => judgeFamily([], 1)).toThrow(expect.objectContaining({ code: 'option-invalid' }));
  });
});
