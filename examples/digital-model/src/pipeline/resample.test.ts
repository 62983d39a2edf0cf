import { describe, expect, it } from 'vitest';
import { resample } from './resample.js';

function seriesOf(times: readonly number[], value: (timeS: number) => number) {
  return { timeS: Float64Array.from(times), tensionN: Float64Array.from(times, value) };
}

describe('resample', () => {
  it('keeps a straight line straight', () => {
    const { timeS, tensionN } = resample(
      seriesOf([0, 0.3, 0.5, 1.4, 2], (t) => 5 - 2 * t),
      0.1,
    );
    expect(timeS).toHaveLength(21);
    for (const [index, value] of tensionN.entries())
      expect(value).toBeCloseTo(5 - 2 * (timeS[index] ?? 0), 12);
  });

  it('passes through the samples', () => {
    const source = seriesOf([0, 1, 2, 3, 4], (t) => Math.sin(2 * t));
    const { tensionN } = resample(source, 0.5);
    for (let index = 0; index < 5; index += 1) {
      expect(tensionN[2 * index]).toBeCloseTo(source.tensionN[index] ?? Number.NaN, 12);
    }
  });

  it('does not overshoot a step', () => {
    const { tensionN } = resample(
      seriesOf([0, 1, 2, 3, 4, 5], (t) => (t < 2.5 ? 0 : 10)),
      0.05,
    );
    const rounding = 1e-12;
    expect(Math.min(...tensionN)).toBe(0);
    expect(Math.max(...tensionN)).toBeLessThan(10 + rounding);
    for (let index = 1; index < tensionN.length; index += 1) {
      expect(tensionN[index]).toBeGreaterThan((tensionN[index - 1] ?? 0) - rounding);
    }
  });

  it('comes closer to a smooth curve with more samples', () => {
    const worst = (count: number) => {
      const times = Array.from({ length: count }, (_, index) => (6 * index) / (count - 1));
      const { timeS, tensionN } = resample(seriesOf(times, Math.sin), 0.01);
      return tensionN.reduce(
        (most, value, index) => Math.max(most, Math.abs(value - Math.sin(timeS[index] ?? 0))),
        0,
      );
    };
    expect(worst(81)).toBeLessThan(worst(21) / 10);
  });

  it('ends at or before the last sample', () => {
    expect([
      ...resample(
        seriesOf([0, 1], () => 1),
        0.4,
      ).timeS,
    ]).toEqual([0, 0.4, 0.8]);
    expect(
      resample(
        seriesOf([0, 0.1, 0.3], () => 1),
        0.1,
      ).timeS,
    ).toHaveLength(4);
  });

  it('refuses an interval of nothing', () => {
    expect(() =>
      resample(
        seriesOf([0, 1], () => 1),
        0,
      ),
    ).toThrow(RangeError);
  });
});
