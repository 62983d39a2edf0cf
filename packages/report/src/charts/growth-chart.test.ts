import { describe, expect, it } from 'vitest';
import { sizedRun } from '../../test/fixture-sizes.js';
import { growthViews } from '../model/growth/growth-views.js';
import { drawGrowth } from './growth-chart.js';
import { logAxis } from './log-axis.js';

describe('logAxis', () => {
  const texts = (values: number[]) => logAxis(values, String, [0, 100]).ticks.map(({ text }) => text);

  it('has ticks at powers of ten, no more than fit', () => {
    expect(texts([10, 100_000])).toEqual(['10', '100', '1000', '10000', '100000']);
    expect(texts([1, 1e12])).toEqual(['1', '1000', '1000000', '1000000000', '1000000000000']);
    expect(texts([20, 190])).toEqual(['20', '100', '190']);
  });

  it('is linear where values lie close together, and copes with one value', () => {
    const { at, ticks } = logAxis([90, 110], String, [0, 100]);
    expect(at(100)).toBeCloseTo(50);
    expect(ticks.length).toBeGreaterThan(1);
    expect(Number.isFinite(logAxis([7], String, [0, 100]).at(7))).toBe(true);
  });
});

describe('drawGrowth', () => {
  it('draws every size within the picture, and the law', () => {
    const [view] = growthViews(
      sizedRun([{ name: 'scan', sizes: [10, 100, 1000, 10_000], ns: (n) => n }]).results,
    );
    if (view === undefined) throw new Error('there are four sizes');
    const svg = drawGrowth(view);
    const centres = [...svg.matchAll(/cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(centres).toHaveLength(4);
    for (const [x, y] of centres as [number, number][]) {
      expect(x).toBeGreaterThan(66);
      expect(x).toBeLessThan(412);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(180);
    }
    expect(svg).toContain('class="curve law"');
  });
});
