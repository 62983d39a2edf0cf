import { describe, expect, it } from 'vitest';
import { windowOf } from './windowing.js';

const heights = Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? 40 : 60));

describe('windowOf', () => {
  it('has what is on the screen and some beyond, and room for the rest', () => {
    const { from, to, before, after } = windowOf(heights, 10_000, 10_800);
    expect(from).toBeLessThanOrEqual(200 - 5);
    expect(to).toBeGreaterThanOrEqual(216 + 5);
    expect(to - from).toBeLessThan(50);
    const shown = heights.slice(from, to).reduce((sum, own) => sum + own, 0);
    expect(before + shown + after).toBe(50_000);
  });

  it('has the first items while the list begins below the screen, and the last when it is past', () => {
    expect(windowOf(heights, -5000, -4000)).toMatchObject({ from: 0, before: 0 });
    expect(windowOf(heights, -5000, -4000).to).toBeGreaterThan(0);
    expect(windowOf(heights, 90_000, 91_000)).toMatchObject({ to: 1000, after: 0 });
    expect(windowOf(heights, 90_000, 91_000).from).toBeLessThan(1000);
  });

  it('has nothing of nothing', () => {
    expect(windowOf([], 0, 800)).toEqual({ from: 0, to: 0, before: 0, after: 0 });
  });
});
