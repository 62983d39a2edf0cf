import { describe, expect, it } from 'vitest';
import { driftOf } from './drift.js';

describe('driftOf', () => {
  const rising = Array.from({ length: 1000 }, (_, i) => 5 + 0.1 * i);

  it('finds the slope of a long level from thinned points', () => {
    const drift = driftOf([...rising.keys()], rising);
    expect(drift?.slope).toBeCloseTo(0.1, 9);
    expect(drift?.pValue).toBeLessThan(0.001);
  });

  it('counts the gaps of missing points', () => {
    expect(driftOf([0, 10, 20, 30], [1, 2, 3, 4])?.slope).toBeCloseTo(0.1, 12);
  });

  it('says nothing of two points, and zero of a constant', () => {
    expect(driftOf([0, 1], [1, 2])).toBeNull();
    expect(driftOf([0, 1, 2], [4, 4, 4])).toEqual({ slope: 0, pValue: 1 });
  });
});
