import { describe, expect, it } from 'vitest';
import { weightsOf } from './weights.js';

describe('weightsOf', () => {
  it('weighs a value with a large error of its own less, and no value more', () => {
    const weights = weightsOf(Float64Array.from([1, 1, 1, 0.1, 3, Number.NaN]), 2);
    expect([...weights]).toEqual([1, 1, 1, 1, 1 / 3, 1]);
  });

  it('leaves something to the least sure one', () => {
    expect([...weightsOf(Float64Array.from([1, 1, 1, 1e9, Number.POSITIVE_INFINITY]), 1)]).toEqual([
      1, 1, 1, 0.01, 0.01,
    ]);
  });

  it('is 1 where nothing is known', () => {
    expect([...weightsOf(Float64Array.from([Number.NaN, Number.NaN]), 1)]).toEqual([1, 1]);
    expect([...weightsOf(Float64Array.from([1, 5]), 0)]).toEqual([1, 1]);
  });
});
