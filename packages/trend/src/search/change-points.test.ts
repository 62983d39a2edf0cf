import { createRandom } from '@benchline/stats';
import { describe, expect, it } from 'vitest';
import { type ChangePointOptions, detectChangePoints } from './change-points.js';

const noise = (seed: string, count: number, level = 100, sd = 1) => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => level + sd * random.nextNormal());
};
const constant = (value: number, count: number) => Array.from({ length: count }, () => value);
const places = (values: readonly number[], options?: ChangePointOptions) =>
  detectChangePoints(values, options).map(({ index }) => index);

describe('detectChangePoints', () => {
  it('finds a step, its place, its size and how sure both are', () => {
    const [change, ...more] = detectChangePoints([...noise('a', 60), ...noise('b', 40, 110)]);
    expect(more).toEqual([]);
    expect(change?.index).toBe(60);
    expect(change?.indexInterval).toEqual({ lower: 60, upper: 60 });
    expect(change?.before).toBeCloseTo(100, 0);
    expect(change?.after).toBeCloseTo(110, 0);
    expect(change?.relativeChange).toBeCloseTo(0.1, 2);
    expect(change?.relativeChangeInterval?.level).toBe(0.95);
    expect(change?.relativeChangeInterval?.lower).toBeGreaterThan(0.09);
    expect(change?.relativeChangeInterval?.upper).toBeLessThan(0.11);
    expect(change?.pValue).toBeLessThan(1e-10);
  });

  it('gives a range where the place is unsure', () => {
    const [change] = detectChangePoints([...noise('c', 50), ...noise('d', 50, 101.5)]);
    const { lower, upper } = change?.indexInterval ?? { lower: 0, upper: 0 };
    expect(upper - lower).toBeGreaterThan(1);
    expect(lower).toBeLessThanOrEqual(50);
    expect(upper).toBeGreaterThanOrEqual(50);
  });

  it('finds several steps, and a bump that comes back', () => {
    expect(places([...noise('e', 40), ...noise('f', 40, 106), ...noise('g', 40, 94)])).toEqual([40, 80]);
    expect(places([...noise('h', 90), ...noise('i', 20, 104), ...noise('j', 90)])).toEqual([90, 110]);
  });

  it.each([1, 2, 3, 4])('never takes %i outliers for a level', (count) => {
    const values = noise('k', 60);
    for (let i = 0; i < count; i += 1) values[20 + 9 * i] = 1000;
    expect(places(values)).toEqual([]);
    const flat = constant(100, 60);
    for (let i = 0; i < count; i += 1) flat[3 + 13 * i] = 150 + i;
    expect(places(flat)).toEqual([]);
  });

  it('keeps a step in sight behind an outlier', () => {
    const values = [...noise('l', 50), ...noise('m', 50, 105)];
    values[10] = 1e6;
    values[70] = -1e6;
    expect(places(values)).toEqual([50]);
    const flat = [...constant(100, 50), ...constant(101, 40)];
    flat[20] = 1e6;
    expect(places(flat)).toEqual([50]);
  });

  it('judges series without spread exactly', () => {
    expect(places(constant(0.1, 100))).toEqual([]);
    const [change] = detectChangePoints([...constant(0.1, 30), ...constant(0.2, 20)]);
    expect(change).toMatchObject({ index: 30, indexInterval: { lower: 30, upper: 30 } });
    expect(change?.relativeChange).toBeCloseTo(1, 12);
    expect(change?.pValue).toBeLessThan(1e-12);
  });

  it('takes differences of rounding for none', () => {
    const values = Array.from({ length: 40 }, (_, i) => (i < 20 ? 0.3 : 0.1 + 0.2));
    expect(places(values)).toEqual([]);
  });

  it('finds nothing in fewer than ten points, and a clear step from there', () => {
    for (let count = 0; count < 10; count += 1) {
      expect(places(Array.from({ length: count }, (_, i) => (i < count / 2 ? 1 : 2)))).toEqual([]);
    }
    expect(places([...constant(1, 5), ...constant(2, 5)])).toEqual([5]);
  });

  it('counts missing points in its indices, and lets the change lie at one', () => {
    const values = [...constant(1, 20), Number.NaN, Number.NaN, ...constant(2, 20)];
    expect(detectChangePoints(values)).toMatchObject([
      { index: 22, indexInterval: { lower: 20, upper: 22 } },
    ]);
    expect(places(constant(Number.NaN, 50))).toEqual([]);
  });

  it('takes any sign and size on the linear scale', () => {
    expect(detectChangePoints([...noise('n', 30, 0, 0.01), ...noise('o', 30, -5, 0.01)])).toMatchObject([
      { index: 30, relativeChangeInterval: null },
    ]);
    const huge = [...constant(1e308, 20), ...constant(1.5e308, 20)];
    expect(detectChangePoints(huge)[0]).toMatchObject({ index: 20, after: 1.5e308 });
    expect(detectChangePoints([...constant(0, 20), ...constant(3, 20)])).toMatchObject([
      { index: 20, relativeChange: null, relativeChangeInterval: null },
    ]);
  });

  it('judges ratios on the logarithmic scale', () => {
    const values = [...noise('p', 40, 0, 0.02), ...noise('q', 40, Math.log(1.2), 0.02)].map(Math.exp);
    const [change] = detectChangePoints(values, { scale: 'log' });
    expect(change?.index).toBe(40);
    expect(change?.relativeChange).toBeCloseTo(0.2, 1);
    expect(change?.after).toBeCloseTo(1.2, 1);
  });

  it.each<[string, number[], ChangePointOptions, string]>([
    ['an infinite value', [1, Number.POSITIVE_INFINITY], {}, 'series-invalid'],
    ['zero among ratios', [1, 0], { scale: 'log' }, 'series-invalid'],
    ['a level that is none', [1], { level: 0 }, 'option-invalid'],
  ])('refuses %s', (_, values, options, code) => {
    expect(() => detectChangePoints(values, options)).toThrow(expect.objectContaining({ code }));
  });
});

describe('error rates', () => {
  // Over 3000 series: flagged .009 normal, .010 t(3), .035 autocorrelated; found .95 at 1.5 σ. Margins are wide for 300.
  const series = 300;
  const rate = (draw: (seed: number) => boolean) =>
    Array.from({ length: series }, (_, seed) => draw(seed)).filter(Boolean).length / series;

  it('rarely flags a series that did not change', () => {
    expect(rate((seed) => places(noise(`null ${seed}`, 100)).length > 0)).toBeLessThan(0.035);
  });

  it('rarely flags heavy tails', () => {
    const heavy = (seed: number) => {
      const random = createRandom(`heavy ${seed}`);
      const draw = () => random.nextNormal();
      return Array.from(
        { length: 100 },
        () => draw() / Math.sqrt((draw() ** 2 + draw() ** 2 + draw() ** 2) / 3),
      );
    };
    expect(rate((seed) => places(heavy(seed)).length > 0)).toBeLessThan(0.04);
  });

  it('allows for autocorrelation', () => {
    const related = (seed: number) => {
      let value = 0;
      return noise(`related ${seed}`, 100, 0).map((step) => {
        value = 0.5 * value + step;
        return value;
      });
    };
    expect(rate((seed) => places(related(seed)).length > 0)).toBeLessThan(0.08);
  });

  it('finds a step of one and a half standard deviations within five points', () => {
    const found = rate((seed) => {
      const values = noise(`step ${seed}`, 100, 0).map((value, i) => value + (i < 50 ? 0 : 1.5));
      return places(values).some((index) => Math.abs(index - 50) <= 5);
    });
    expect(found).toBeGreaterThan(0.88);
  });
});

describe('cost', () => {
  it('judges a thousand points in milliseconds', () => {
    const values = Array.from({ length: 5 }, (_, i) => noise(`cost ${i}`, 200, 100 + 10 * (i % 2))).flat();
    places(values);
    const started = performance.now();
    for (let round = 0; round < 10; round += 1) places(values);
    expect((performance.now() - started) / 10).toBeLessThan(50);
  });
});
