import { describe, expect, it } from 'vitest';
import { judgeFamily } from '../judge-family.js';
import type { Judgement, Question } from '../judgement.js';

const judge = (baseline: number[], current: number[], parts: Partial<Question> = {}): Judgement =>
  judgeFamily(
    [
      {
        metric: 'retainedBytesPerOp',
        tolerance: 0.02,
        baseline: [baseline],
        current: [current],
        history: [],
        explained: 0,
        withinProcess: null,
        ...parts,
      },
    ],
    0.01,
  )[0] as Judgement;

describe('testDifference', () => {
  it('finds a leak where nothing was retained before', () => {
    expect(judge([-2, 0, 3, 1, -2], [62, 66, 64, 63, 65])).toMatchObject({
      verdict: 'regression',
      ratio: null,
      baselineValue: 0,
      currentValue: 64,
    });
    expect(judge([62, 66, 64, 63, 65], [-2, 0, 3, 1, -2]).verdict).toBe('improvement');
  });

  it('finds one that repeats itself to the byte', () => {
    expect(judge([0, 0], [48, 48])).toMatchObject({ verdict: 'regression', pValue: 0 });
  });

  it('does not take noise around zero for one', () => {
    expect(judge([-20, 15, 3], [25, -9, 14]).verdict).toBe('inconclusive');
    expect(judge([-20, 15, 3], [25, -9, 14]).reason).toBe('too-noisy');
  });

  it('calls unchanged what stays within a byte, or within the tolerance of the baseline', () => {
    expect(judge([-1.2, -1.3, -1.1], [-1.2, -1.3, -1.1]).verdict).toBe('unchanged');
    const rss = { metric: 'rssDeltaBytes', tolerance: 0.1 } as const;
    expect(judge([-1000, 5000, 0], [4096, 4096, -4096], rss).verdict).toBe('unchanged');
    expect(judge([-1e6, 1e6, 0], [90e6, 91e6, 89e6], rss).verdict).toBe('regression');
  });

  it('gives no verdict on one launch a side', () => {
    expect(judge([-5], [500])).toMatchObject({ verdict: 'inconclusive', reason: 'one-process' });
  });
});
