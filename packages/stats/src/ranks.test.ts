import { expect, test } from 'vitest';
import { rank } from './ranks.js';

test('ties share their mean rank', () => {
  // scipy.stats.rankdata([0, 2, 3, 2]) = [1, 2.5, 4, 2.5]
  expect(rank([0, 2, 3, 2])).toEqual({ ranks: Float64Array.of(1, 2.5, 4, 2.5), ties: [2] });
  expect(rank([5, 5, 5])).toEqual({ ranks: Float64Array.of(2, 2, 2), ties: [3] });
});
