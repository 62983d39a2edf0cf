import { describe, expect, it } from 'vitest';
import { thin } from './thin.js';

describe('thin', () => {
  it('leaves a short series as it is', () => {
    expect(thin([3, 1, 2], 4)).toEqual({ positions: [0, 1, 2], values: [3, 1, 2] });
    expect(thin([], 4)).toEqual({ positions: [], values: [] });
  });

  it('keeps both ends and both extremes of a long one, in order', () => {
    const values = Array.from({ length: 5000 }, (_, i) => 100 + (i % 7));
    values[1234] = 999;
    values[4321] = 1;
    const { positions, values: kept } = thin(values, 300);
    expect(positions.length).toBeLessThanOrEqual(300);
    expect(positions.length).toBeGreaterThan(290);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(positions).toEqual(expect.arrayContaining([0, 1234, 4321, 4999]));
    expect(kept).toEqual(positions.map((position) => values[position]));
  });
});
