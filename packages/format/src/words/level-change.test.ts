import { expect, it } from 'vitest';
import { describeLevelChange } from './level-change.js';

const step = { before: 11e6, after: 12.32e6, relativeChange: 0.12 };

it('says the size with its interval, and both levels', () => {
  const relativeChangeInterval = { lower: 0.1, upper: 0.14, level: 0.95 };
  expect(describeLevelChange({ ...step, relativeChangeInterval }, 'durationNs')).toBe(
    '12 % slower (95 % interval 10 % to 14 %), 11.0 ms → 12.3 ms',
  );
  expect(describeLevelChange({ ...step, relativeChangeInterval: null }, 'durationNs')).toBe(
    '12 % slower, 11.0 ms → 12.3 ms',
  );
});

it('says the levels alone where there is no ratio', () => {
  const from = { before: 0, after: 2e6, relativeChange: null, relativeChangeInterval: null };
  expect(describeLevelChange(from, 'peakRssBytes')).toBe('peak RSS 0 B → 2.00 MB');
  const signed = { before: -1e6, after: 2e6, relativeChange: 3, relativeChangeInterval: null };
  expect(describeLevelChange(signed, 'rssDeltaBytes')).toBe('RSS delta -1.00 MB → 2.00 MB');
});
