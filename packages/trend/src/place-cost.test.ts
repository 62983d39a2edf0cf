import { describe, expect, it } from 'vitest';
import { placeCosts } from './place-cost.js';
import { fitStretch } from './two-level-fit.js';

const levels = (...values: number[]) => Float64Array.from(values);

describe('placeCosts', () => {
  it('is least where the second level begins', () => {
    const values = levels(1, 2, 1, 2, 1, 11, 12, 11, 12, 11);
    const fit = fitStretch(values, 5, 10, 1);
    const costs = [...placeCosts(fit as NonNullable<typeof fit>)];
    expect(costs).toHaveLength(11);
    expect(costs.indexOf(Math.min(...costs))).toBe(5);
  });

  it('does not let an outlier before the step drag it forward', () => {
    const values = levels(1, 2, 1, 90, 2, 1, 2, 11, 12, 11, 12, 11, 12, 11);
    const fit = fitStretch(values, 3, values.length, 1);
    const costs = [...placeCosts(fit as NonNullable<typeof fit>)];
    expect(costs.indexOf(Math.min(...costs))).toBe(7);
  });
});
