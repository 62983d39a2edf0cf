import { targetStatuses, trendDirections, verdictReasons, verdicts } from '@benchline/schema';
import { expect, it } from 'vitest';
import { displayWidth } from '../display-width.js';
import { describeDirection } from './direction.js';
import { describeTarget } from './target.js';
import { describeReason, describeVerdict } from './verdict.js';

const families = {
  verdicts: verdicts.map(describeVerdict),
  directions: trendDirections.map(describeDirection),
  targets: targetStatuses.map((status) =>
    describeTarget({ metric: 'durationNs', target: 1, acceptance: null, value: 1, status }),
  ),
};

it('gives every state of a family a word and a symbol of its own, one cell wide', () => {
  for (const states of Object.values(families)) {
    for (const key of ['word', 'symbol', 'ascii', 'meaning'] as const) {
      expect(new Set(states.map((state) => state[key])).size, key).toBe(states.length);
    }
    for (const { symbol, ascii } of states) {
      expect(displayWidth(symbol)).toBe(1);
      expect(ascii).toMatch(/^[!-~]$/);
    }
  }
});

it('has a clause for every reason', () => {
  for (const reason of verdictReasons) expect(describeReason(reason)).toMatch(/^[a-z].*[a-z]$/);
});
