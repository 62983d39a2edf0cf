import type { ComparisonResult } from '@benchline/schema';
import { describe, expect, it } from 'vitest';
import { describeComparisonResult } from './comparison-result.js';

const slower: ComparisonResult = {
  id: 'app > parse',
  package: 'app',
  suite: [],
  name: 'parse',
  metric: 'durationNs',
  baselineValue: 100,
  currentValue: 112,
  verdict: 'regression',
  reason: null,
  ratio: 1.12,
  interval: { lower: 1.09, upper: 1.154, level: 0.99 },
  tolerance: 0.1,
  pValue: 0.0001,
  adjustedPValue: 0.0003,
  launchesNeeded: null,
  method: 'moderated t over launches',
};

describe('describeComparisonResult', () => {
  it('says change, interval, tolerance and method', () => {
    expect(describeComparisonResult(slower)).toBe(
      '12 % slower (99 % interval 9 % to 15.4 %), beyond the tolerance of 10 %. Judged by: moderated t over launches.',
    );
  });

  it('says what a second batch of launches showed, once', () => {
    expect(describeComparisonResult({ ...slower, confirmed: true })).toContain(
      'beyond the tolerance of 10 %. A second batch of launches showed it again. Judged by',
    );
    const open = { ...slower, verdict: 'inconclusive' as const, confirmed: false };
    expect(describeComparisonResult({ ...open, reason: 'too-noisy' })).toContain('a second batch did not.');
    expect(
      describeComparisonResult({ ...open, reason: 'not-confirmed' }).match(/second batch/g),
    ).toHaveLength(1);
  });

  it('counts a gain without signs, from small to large', () => {
    const faster: ComparisonResult = {
      ...slower,
      verdict: 'improvement',
      ratio: 0.85,
      interval: { lower: 0.8, upper: 0.89, level: 0.99 },
    };
    expect(describeComparisonResult(faster)).toMatch(/^15 % faster \(99 % interval 11 % to 20 %\), beyond/);
  });

  it('gives the interval of a doubling in times too', () => {
    const interval = { lower: 2.31, upper: 2.5, level: 0.95 };
    expect(describeComparisonResult({ ...slower, ratio: 2.4, interval })).toMatch(
      /^2\.4 times as long \(95 % interval 2\.3 to 2\.5\)/,
    );
    expect(
      describeComparisonResult({ ...slower, ratio: 0.25, interval: { ...interval, lower: 0.2, upper: 0.5 } }),
    ).toMatch(/^4\.0 times as fast \(95 % interval 2\.0 to 5\.0\)/);
  });

  it('shows an interval around no change with signs, and how many launches would settle it', () => {
    const unsure: ComparisonResult = {
      ...slower,
      verdict: 'inconclusive',
      reason: 'too-noisy',
      ratio: 1.03,
      interval: { lower: 0.96, upper: 1.12, level: 0.99 },
      launchesNeeded: 4,
    };
    expect(describeComparisonResult(unsure)).toMatchInlineSnapshot(
      `"3 % slower (99 % interval -4 % to +12 %), which neither shows a change beyond the tolerance of 10 % nor rules one out: the launches differ too much from each other to tell. About 4 more launches would probably settle it. Judged by: moderated t over launches."`,
    );
  });

  it('says why there is nothing to say', () => {
    const none = { ratio: null, interval: null, launchesNeeded: null } as const;
    const say = (part: Partial<ComparisonResult>) =>
      describeComparisonResult({ ...slower, ...none, ...part });
    expect([
      say({ verdict: 'incomparable', reason: 'different-environment' }),
      say({ verdict: 'inconclusive', reason: 'zero-baseline' }),
      say({ verdict: 'new' }),
      say({ verdict: 'missing' }),
    ]).toMatchInlineSnapshot(`
      [
        "Not compared: the baseline is from a different machine or runtime.",
        "Could not be judged: the baseline value is zero, so there is no ratio.",
        "In this run, not in the baseline.",
        "In the baseline, not in this run.",
      ]
    `);
  });
});
