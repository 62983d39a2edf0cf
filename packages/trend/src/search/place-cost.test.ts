import { describe, expect, it } from 'vitest';
import { observe } from '../noise/observations.js';
import { placeCosts } from './place-cost.js';
import { segmentOf } from './segment.js';

const costsOf = (values: number[], cut: number) => {
  const observations = observe(Float64Array.from(values));
  const level = (from: number, to: number) => ({
    ...segmentOf(observations, from, to),
    course: 'level' as const,
  });
  return [...placeCosts(observations, level(0, cut), level(cut, values.length))];
};

describe('placeCosts', () => {
  it('is least where the second level begins', () => {
    const costs = costsOf([1, 2, 1, 2, 1, 11, 12, 11, 12, 11], 5);
    expect(costs).toHaveLength(11);
    expect(costs.indexOf(Math.min(...costs))).toBe(5);
  });

  it('does not let an outlier before the step drag it forward', () => {
    const costs = costsOf([1, 2, 1, 2, 1, 90, 2, 1, 2, 11, 12, 11, 12, 11, 12, 11], 5);
    expect(costs.indexOf(Math.min(...costs))).toBe(9);
  });
});
