import { createRandom } from '@benchline/stats';
import { describe, expect, it } from 'vitest';
import { winsorise } from './winsorise.js';

const random = createRandom('winsorise');
const noise = (count: number, level = 0) => Array.from({ length: count }, () => level + random.nextNormal());

describe('winsorise', () => {
  it('estimates the spread of normal noise, whatever levels it lies around', () => {
    const flat = winsorise(Float64Array.from(noise(2000)));
    expect(flat.spread).toBeGreaterThan(0.9);
    expect(flat.spread).toBeLessThan(1.1);
    expect(flat.keptShare).toBeGreaterThan(0.98);
    const steps = Array.from({ length: 20 }, (_, i) => noise(100, 50 * (i % 2))).flat();
    expect(winsorise(Float64Array.from(steps)).spread).toBeCloseTo(flat.spread, 0);
  });

  it('draws in four neighbours of nine, and leaves five alone', () => {
    const values = noise(60);
    for (const i of [20, 21, 22, 23]) values[i] = 1000;
    expect(Math.max(...winsorise(Float64Array.from(values)).values)).toBeLessThan(8);
    values[24] = 1000;
    expect(winsorise(Float64Array.from(values)).values.filter((value) => value > 990)).toHaveLength(5);
  });

  it('keeps the edge of a step to the point, at the ends too', () => {
    const values = [...noise(30), ...noise(5, 100)];
    const drawn = winsorise(Float64Array.from(values)).values;
    expect(drawn.findIndex((value) => value > 50)).toBe(30);
  });

  it('takes a few values among ties for outliers, and many for spread', () => {
    const few = Array.from({ length: 60 }, (_, i) => (i % 20 === 7 ? 150 : 100));
    expect(winsorise(Float64Array.from(few))).toMatchObject({ spread: 0, reach: 0 });
    const many = Array.from({ length: 60 }, (_, i) => (i % 4 === 1 ? 101 : 100));
    expect([...winsorise(Float64Array.from(many)).values]).toEqual(many);
  });
});
