import { expect, it } from 'vitest';
import { verdictLine } from './verdict-line.js';

const none = {
  regression: 0,
  improvement: 0,
  unchanged: 0,
  inconclusive: 0,
  incomparable: 0,
  new: 0,
  missing: 0,
};

it('counts the verdicts, worst first', () => {
  expect(verdictLine({ ...none, regression: 2, improvement: 1, unchanged: 41, inconclusive: 3 })).toBe(
    '2 regressions, 1 improvement, 41 unchanged, 3 inconclusive',
  );
  expect(verdictLine({ ...none, regression: 1, incomparable: 2, new: 3, missing: 4 })).toBe(
    '1 regression, 2 incomparable, 3 new, 4 missing',
  );
});

it('says that nothing got worse only where something was judged', () => {
  expect(verdictLine({ ...none, unchanged: 5 })).toBe('no regressions, 5 unchanged');
  expect(verdictLine({ ...none, new: 5 })).toBe('5 new');
  expect(verdictLine(none)).toBe('nothing was compared');
});
