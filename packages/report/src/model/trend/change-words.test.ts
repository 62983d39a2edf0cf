import type { Trend, TrendChange } from '@benchline/schema';
import { expect, it } from 'vitest';
import { fixtureTrends } from '../../../test/fixture-judgements.js';
import { changeSentence, toneOfChange } from './change-words.js';

const [trend] = fixtureTrends() as [Trend];
const [change] = trend.changePoints as [TrendChange];

it('says size, interval, run and the commits that the cause is among', () => {
  expect(changeSentence(change, trend)).toBe(
    'Changed from 11.0 ms to 12.3 ms (+12.1 %, +10.1 % to +14.1 %) on 2026-02-05 at commit 29abcde. The cause is in 27abcde..2aabcde.',
  );
});

it('names no range where the commit stayed the same, and no size where there is none', () => {
  const same = { after: change.firstRun, upTo: change.firstRun };
  const bare = { ...change, before: 0, relativeChange: null, relativeChangeInterval: null, range: same };
  expect(changeSentence(bare, trend)).toBe('Changed from 0 ns to 12.3 ms on 2026-02-05 at commit 29abcde.');
});

it('knows for every metric which way is worse', () => {
  expect(toneOfChange('durationNs', 1)).toBe('worse');
  expect(toneOfChange('throughputOpsPerSec', 1)).toBe('better');
  expect(toneOfChange('throughputOpsPerSec', 0)).toBe('plain');
});
