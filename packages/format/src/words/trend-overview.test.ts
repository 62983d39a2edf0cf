import { expect, it } from 'vitest';
import {
  describeDrift,
  describeLevelEvent,
  describeLookedAt,
  describeTrendCensus,
} from './trend-overview.js';

const event = {
  machine: 'm',
  branch: 'main',
  runId: 'run-1',
  at: '2026-01-01T00:00:00Z',
  commit: 'c',
  members: [],
  movedCount: 12,
  comparableCount: 14,
  suspect: 'machine' as const,
};

it('says what moved together, and names the suspect', () => {
  expect(describeLevelEvent(event)).toBe(
    '12 of 14 benchmarks moved together. The commit stayed the same, so the machine is the suspect.',
  );
  expect(describeLevelEvent({ ...event, suspect: 'code-or-machine' })).toContain('or to the machine');
  expect(describeLevelEvent({ ...event, movedCount: 2, suspect: null })).toBe(
    '2 of 14 benchmarks moved together.',
  );
});

it('counts what was judged and what was not, with why', () => {
  const census = {
    falseDiscoveryRate: 0.05,
    judgedCount: 12,
    notJudged: [
      { trendIndex: 3, reason: 'too-short' as const, sampleCount: 4 },
      { trendIndex: 4, reason: 'too-short' as const, sampleCount: 9 },
      { trendIndex: 9, reason: 'empty' as const, sampleCount: 0 },
    ],
    confirmed: [],
    adjustedPValues: [],
  };
  expect(describeTrendCensus(census)).toBe(
    '12 of 15 series judged; at most 5 % of those said to have changed are expected to be chance. ' +
      'Not judged: 2 with fewer than ten runs, 1 without a value.',
  );
  expect(describeTrendCensus({ ...census, judgedCount: 0 })).toMatch(/^None of 3 series could be judged\. /);
});

it('says how fast a benchmark slides', () => {
  expect(
    describeDrift({ slopePerRun: 0.0012, lower: 0.0008, upper: 0.0016, level: 0.95, pValue: 0.001 }),
  ).toBe('Slides by +0.12 % a run (+0.08 % to +0.16 %, 95 % interval).');
});

it('says so where not all runs were looked at', () => {
  const points = Array.from({ length: 3 }, (_, i) => ({
    runId: `${i}`,
    at: event.at,
    commit: null,
    value: 1,
    lower: null,
    upper: null,
  }));
  expect(describeLookedAt({ points, availablePointCount: 1200 })).toBe(
    'The newest 3 of 1,200 runs were looked at.',
  );
  expect(describeLookedAt({ points, availablePointCount: 3 })).toBeNull();
});
