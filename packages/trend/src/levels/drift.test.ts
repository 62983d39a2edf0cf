import { createRandom } from '@benchline/stats';
import { describe, expect, it } from 'vitest';
import { driftOf } from './drift.js';

describe('driftOf', () => {
  const rising = Array.from({ length: 1000 }, (_, i) => 5 + 0.1 * i);

  it('finds the slope of a long level from thinned points', () => {
    const drift = driftOf([...rising.keys()], rising);
    expect(drift?.slopePerRun).toBeCloseTo(0.1, 9);
    expect(drift?.pValue).toBeLessThan(0.001);
  });

  it('counts the gaps of missing points', () => {
    expect(driftOf([0, 10, 20, 30], [1, 2, 3, 4])?.slopePerRun).toBeCloseTo(0.1, 12);
  });

  it('gives an interval that holds the slope, in autocorrelated noise too', () => {
    const random = createRandom('drift');
    let held = 0;
    for (let round = 0; round < 200; round += 1) {
      let noise = 0;
      const values = Array.from({ length: 80 }, (_, i) => {
        noise = 0.4 * noise + random.nextNormal();
        return 0.05 * i + noise;
      });
      const { lower = 1, upper = 0 } = driftOf([...values.keys()], values) ?? {};
      if (lower <= 0.05 && 0.05 <= upper) held += 1;
    }
    // 95 % asked for. The correction sees only correlation that is significant at 5 %, so it falls somewhat short.
    expect(held / 200).toBeGreaterThan(0.85);
  });

  it('says nothing of two points, and zero of a constant', () => {
    expect(driftOf([0, 1], [1, 2])).toBeNull();
    expect(driftOf([0, 1, 2], [4, 4, 4])).toMatchObject({ slopePerRun: 0, lower: 0, upper: 0, pValue: 1 });
  });
});
