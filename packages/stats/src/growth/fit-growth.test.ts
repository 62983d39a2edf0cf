import { describe, expect, it } from 'vitest';
import { createRandom } from '../random.js';
import { fitGrowth } from './fit-growth.js';
import { type GrowthKind, growthKinds, growthTerms, growthValue } from './growth-model.js';

const decades = [10, 100, 1000, 10_000, 100_000];

function curve(kind: GrowthKind, sizes: readonly number[], base: number, noise: () => number = () => 0) {
  return sizes.map((size) => ({ size, value: (base + growthTerms[kind](size)) * Math.exp(noise()) }));
}

describe('fitGrowth', () => {
  it.each(growthKinds)('tells %s growth on five sizes a factor of ten apart', (kind) => {
    const growth = fitGrowth(curve(kind, decades, kind === 'constant' ? 40 : 0.5));
    expect(growth).toMatchObject({ verdict: 'told', kinds: [kind] });
    const [best] = growth.fits;
    expect(best?.kind).toBe(kind);
    expect(best?.relativeError).toBeLessThan(1e-6);
    expect(best && growthValue(best, 500)).toBeCloseTo(
      (kind === 'constant' ? 40 : 0.5) + growthTerms[kind](500),
      3,
    );
  });

  it('says what it cannot tell: n and n log n on sizes that are close together', () => {
    const growth = fitGrowth(curve('linear', [100, 200, 400, 800], 30));
    expect(growth.verdict).toBe('untold');
    expect(growth.kinds).toEqual(expect.arrayContaining(['linear', 'linearithmic']));
    expect(growth.kinds).not.toContain('quadratic');
  });

  it('says that none of them fits where none does', () => {
    expect(fitGrowth(decades.map((size) => ({ size, value: size ** 3 }))).verdict).toBe('none-fits');
    const zigzag = decades.map((size, index) => ({ size, value: index % 2 === 0 ? 10 : 100 }));
    expect(fitGrowth(zigzag)).toMatchObject({ verdict: 'none-fits', kinds: [] });
  });

  it('says nothing of three sizes, however often each was measured', () => {
    const points = [...curve('linear', [1, 2, 4], 0), ...curve('linear', [1, 2, 4], 0)];
    expect(fitGrowth(points)).toEqual({ verdict: 'few-sizes', kinds: [], fits: [] });
  });

  it('never fits a base or a factor below 0', () => {
    for (const { base, factor } of fitGrowth(curve('quadratic', [1, 2, 4, 8, 16], 0)).fits) {
      expect(base).toBeGreaterThanOrEqual(0);
      expect(factor).toBeGreaterThanOrEqual(0);
    }
    const falling = fitGrowth(decades.map((size) => ({ size, value: 1000 / size })));
    expect(falling.fits.every(({ factor }) => factor === 0)).toBe(true);
    expect(falling.verdict).toBe('none-fits');
  });

  it('is rarely wrong when it tells, with errors of 5 % and a drift over the sizes', () => {
    const random = createRandom(11);
    const noise = () => 0.05 * random.nextNormal();
    let told = 0;
    let wrong = 0;
    for (let round = 0; round < 400; round += 1) {
      const kind = growthKinds[round % 5] as GrowthKind;
      const sizes = round % 2 === 0 ? decades : [16, 64, 256, 1024, 4096];
      const drift = 0.3 * random.next();
      const points = curve(
        kind,
        sizes,
        kind === 'constant' ? 1 : 0.1 * growthTerms[kind](sizes[2] as number),
        noise,
      );
      const drifted = points.map(({ size, value }, index) => ({
        size,
        value: value * (1 + (drift * index) / 4),
      }));
      const growth = fitGrowth(drifted);
      if (growth.verdict !== 'told') continue;
      told += 1;
      if (growth.kinds[0] !== kind) wrong += 1;
    }
    expect(told).toBeGreaterThan(150);
    expect(wrong / told).toBeLessThan(0.03);
  });

  it('refuses sizes and values that are not above 0', () => {
    expect(() => fitGrowth([{ size: 0, value: 1 }])).toThrow(RangeError);
    expect(() => fitGrowth([{ size: 1, value: Number.NaN }])).toThrow(RangeError);
  });
});
