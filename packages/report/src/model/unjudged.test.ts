import type { Comparison, ComparisonResult } from '@benchline/schema';
import { expect, it } from 'vitest';
import { fixtureComparison } from '../../test/fixture-judgements.js';
import { unjudgedViews } from './unjudged.js';

it('says how many could not be judged and why, what would help, and which', () => {
  expect(unjudgedViews(fixtureComparison())).toEqual([
    {
      text: '1 inconclusive: the launches differ too much from each other to tell; about 9 more launches would probably settle it',
      names: 'left | pipe ` tick',
    },
    {
      text: '1 incomparable: it was measured in another way: another number in flight, or another instrument',
      names: '=cmd()',
    },
  ]);
});

it('puts the most frequent reason first, and names a few', () => {
  const comparison = fixtureComparison();
  const noisy = comparison.results.find(({ reason }) => reason === 'too-noisy') as ComparisonResult;
  const results = Array.from({ length: 6 }, (_, i) => ({
    ...noisy,
    name: `b${i}`,
    reason: i === 0 ? null : ('too-few-launches' as const),
    launchesNeeded: null,
  }));
  expect(unjudgedViews({ ...comparison, results } as Comparison)).toEqual([
    { text: '5 inconclusive: there are too few launches to tell', names: 'b1, b2, b3, b4, and 1 more' },
    { text: '1 inconclusive', names: 'b0' },
  ]);
});
