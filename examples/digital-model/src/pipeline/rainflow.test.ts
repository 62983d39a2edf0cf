import { describe, expect, it } from 'vitest';
import { randomFrom } from '../generate/random.js';
import { countRainflow, type LoadCycle, reversalsOf } from './rainflow.js';

/** Cycles by range, as the standard's tables have them. */
function byRange(cycles: readonly LoadCycle[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { rangeN, count } of cycles) counts[rangeN] = (counts[rangeN] ?? 0) + count;
  return counts;
}

describe('countRainflow', () => {
  it('counts the example of ASTM E1049-85, figure 6', () => {
    const cycles = countRainflow(Float64Array.of(-2, 1, -3, 5, -1, 3, -4, 4, -2));
    expect(byRange(cycles)).toEqual({ 3: 0.5, 4: 1.5, 6: 0.5, 8: 1, 9: 0.5 });
    expect(cycles.find(({ count }) => count === 1)).toEqual({ rangeN: 4, meanN: 1, count: 1 });
  });

  it('does not care about points between reversals, nor about plateaus', () => {
    const plain = countRainflow(Float64Array.of(0, 4, 1, 6));
    expect(countRainflow(Float64Array.of(0, 1, 4, 4, 4, 3, 1, 1, 2, 6))).toEqual(plain);
  });

  it('counts n − 1 half cycles in n reversals, whatever the history', () => {
    const random = randomFrom(11);
    const history = Float64Array.from({ length: 3000 }, () => random.normal());
    const halves = countRainflow(history).reduce((sum, { count }) => sum + 2 * count, 0);
    expect(halves).toBe(reversalsOf(history).length - 1);
  });

  it('finds the whole range of a history', () => {
    const random = randomFrom(12);
    const history = Float64Array.from({ length: 500 }, () => random.uniform());
    const largest = Math.max(...countRainflow(history).map(({ rangeN }) => rangeN));
    expect(largest).toBeCloseTo(Math.max(...history) - Math.min(...history), 12);
  });

  it('counts the same in a history upside down', () => {
    const random = randomFrom(13);
    const history = Float64Array.from({ length: 200 }, () => Math.round(20 * random.normal()));
    expect(byRange(countRainflow(history.map((value) => -value)))).toEqual(byRange(countRainflow(history)));
  });

  it.each([[[]], [[5]], [[5, 5, 5]]])('finds no cycle in %j', (history) => {
    expect(countRainflow(Float64Array.from(history))).toEqual([]);
  });
});

it('reversalsOf keeps the ends', () => {
  expect(reversalsOf(Float64Array.of(1, 2, 3, 2, 2, 1, 4))).toEqual([1, 3, 1, 4]);
});
