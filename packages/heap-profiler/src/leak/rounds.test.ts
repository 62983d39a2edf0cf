import { expect, test } from 'vitest';
import { calibrateRound } from './rounds.js';

/** Keeps this process busy for some milliseconds. */
function stall(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

test('a moment in which the machine stood still makes no round of a few operations', async () => {
  let calls = 0;
  const operations = await calibrateRound(() => {
    calls++;
    if (calls === 3) stall(60);
  });
  // Without the stall a round has some thousands; a few are what the stall alone would make of it.
  expect(operations).toBeGreaterThan(100);
});

test('slow operations make a round of a few', async () => {
  expect(await calibrateRound(() => stall(30))).toBe(1);
});
