import { expect, test } from 'vitest';
import { createRandom } from './random.js';
import { theilSenInterval } from './theil-sen-interval.js';

test('the interval is of slopes of pairs, by the ranks of Kendall S', () => {
  // 7 points: 21 slopes, deviation of S 6.658; at .95 ranks 4 and 18 of 21 by Sen 1968, rounded outwards.
  const xs = [0, 1, 2, 3, 4, 5, 6];
  const ys = [0, 1, 4, 9, 16, 25, 36];
  const { slope, lower, upper, level } = theilSenInterval(xs, ys, 0.95);
  // The slopes are sums i + j, from 1 to 11, symmetric around 6.
  expect(slope).toBe(6);
  expect(lower + upper).toBe(12);
  expect(lower).toBe(3);
  expect(level).toBe(0.95);
});

test('it holds the true slope as often as it says', () => {
  const random = createRandom(7);
  let held = 0;
  for (let run = 0; run < 1000; run += 1) {
    const xs = Array.from({ length: 10 }, (_, at) => at);
    const ys = xs.map((x) => 3 * x + (random.next() + random.next() + random.next() - 1.5) * 4);
    const { lower, upper } = theilSenInterval(xs, ys, 0.95);
    if (lower <= 3 && 3 <= upper) held += 1;
  }
  expect(held).toBeGreaterThan(930);
  expect(held).toBeLessThan(990);
});
