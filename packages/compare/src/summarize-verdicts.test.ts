import { describe, expect, it } from 'vitest';
import { compareRuns } from './compare-runs.js';
import { summarizeVerdicts } from './summarize-verdicts.js';
import { recordOf } from './testing/record-of.js';

describe('summarizeVerdicts', () => {
  it('sorts the rows and counts the definite ones', () => {
    const before = recordOf({
      same: [5, 5],
      slower: [5, 5],
      unsure: [5],
      gone: [5],
      broken: { failed: true },
    });
    const after = recordOf({ same: [5, 5], slower: [9, 9], unsure: [5], broken: [5], added: [5] });
    const missed = { metric: 'durationNs', target: 1, acceptance: null, value: 9, status: 'missed' } as const;
    after.results[1]?.targets.push(missed, { ...missed, status: 'met' });
    const summary = summarizeVerdicts(compareRuns(before, after));
    const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);
    expect({
      regressions: names(summary.regressions),
      improvements: names(summary.improvements),
      unchanged: names(summary.unchanged),
      inconclusive: names(summary.inconclusive),
      incomparable: names(summary.incomparable),
      new: names(summary.new),
      missing: names(summary.missing),
    }).toEqual({
      regressions: ['slower'],
      improvements: [],
      unchanged: ['same'],
      inconclusive: ['unsure'],
      incomparable: ['broken'],
      new: ['added'],
      missing: ['gone'],
    });
    expect(summary.missedTargets.map(({ outcome }) => outcome.status)).toEqual(['missed']);
    expect(summary.judged).toBe(2);
  });

  it('says when nothing could be judged', () => {
    expect(summarizeVerdicts(compareRuns(recordOf({}), recordOf({ a: [1] }))).judged).toBe(0);
  });
});
