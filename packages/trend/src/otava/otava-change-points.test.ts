import { createRandom } from '@benchline/stats';
import { describe, expect, it } from 'vitest';
import { detectChangePoints } from '../search/change-points.js';
import { energySplit } from './energy-split.js';
import { pooledTest } from './pooled-test.js';

const random = createRandom('otava');
const steps = [0, 5, 0].flatMap((level) =>
  Array.from({ length: 40 }, () => 100 + level + random.nextNormal()),
);

/** The same by its definition, with every pair of values. */
function plainEnergy(values: Float64Array): { index: number; distance: number } {
  const sum = (from: number, to: number, start: number, end: number) => {
    let total = 0;
    for (let i = from; i < to; i += 1)
      for (let j = Math.max(start, from === start ? i + 1 : start); j < end; j += 1)
        total += Math.abs((values[i] as number) - (values[j] as number));
    return total;
  };
  let best = { index: 0, distance: Number.NEGATIVE_INFINITY };
  for (let n = 1; n < values.length; n += 1) {
    for (let end = n + 1; end <= values.length; end += 1) {
      const m = end - n;
      const before = n > 1 ? ((2 * m) / (m + n) / (n - 1)) * sum(0, n, 0, n) : 0;
      const after = m > 1 ? ((2 * n) / (m + n) / (m - 1)) * sum(n, end, n, end) : 0;
      const distance = (2 / (m + n)) * sum(0, n, n, end) - before - after;
      if (distance > best.distance) best = { index: n, distance };
    }
  }
  return best;
}

describe('compat otava', () => {
  it('finds steps with its own defaults', () => {
    const found = detectChangePoints(steps, { compat: 'otava' });
    expect(found.map(({ index }) => index)).toEqual([40, 80]);
    expect(found[0]?.relativeChange).toBeCloseTo(0.05, 2);
    expect(found[0]?.pValue).toBeLessThan(0.001);
  });

  it('leaves out changes smaller than asked for', () => {
    expect(detectChangePoints(steps, { compat: 'otava', otava: { minMagnitude: 0.2 } })).toEqual([]);
  });

  it('splits as the definition of the energy distance does', () => {
    for (let count = 2; count < 20; count += 1) {
      const values = Float64Array.from({ length: count }, () => random.nextNormal());
      const expected = plainEnergy(values);
      expect(energySplit(values)?.index).toBe(expected.index);
      expect(energySplit(values)?.distance).toBeCloseTo(expected.distance, 9);
    }
    expect(energySplit(Float64Array.of(1))).toBeNull();
  });

  it('tests parts without spread', () => {
    expect(pooledTest(Float64Array.of(1, 1), Float64Array.of(1, 1)).pValue).toBe(1);
    expect(pooledTest(Float64Array.of(1, 1), Float64Array.of(2, 2)).pValue).toBe(0);
    expect(pooledTest(Float64Array.of(1), Float64Array.of(2)).pValue).toBe(1);
  });

  it('takes empty and short series', () => {
    expect(detectChangePoints([], { compat: 'otava' })).toEqual([]);
    expect(detectChangePoints([1, Number.NaN], { compat: 'otava' })).toEqual([]);
  });

  it.each([{ windowLength: 1 }, { maxPValue: 0 }, { minMagnitude: -1 }])('refuses %o', (otava) => {
    expect(() => detectChangePoints([1, 2], { compat: 'otava', otava })).toThrow(
      expect.objectContaining({ code: 'option-invalid' }),
    );
  });
});
