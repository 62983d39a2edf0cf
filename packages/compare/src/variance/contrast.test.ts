import { describe, expect, it } from 'vitest';
import { contrast } from './contrast.js';

const exp = (...logs: number[]) => [logs.map(Math.exp)];

describe('contrast', () => {
  it('pools the variance of logarithms within the sides', () => {
    const sides = contrast(exp(0, 2), exp(10, 12, 14));
    expect(sides.difference).toBeCloseTo(11, 12);
    // Sums of squares 2 and 8 over 1 + 2 degrees of freedom.
    expect(sides.betweenLaunches.variance).toBeCloseTo(10 / 3, 12);
    expect(sides.betweenLaunches).toMatchObject({ degreesOfFreedom: 3, scale: 1 / 2 + 1 / 3 });
    expect(sides).toMatchObject({ runs: { scale: 2, spread: null }, trimmed: false, constant: false });
  });

  it('trims where both sides have seven launches, with the standard error of Yuen', () => {
    const side = exp(0, 1, 2, 3, 4, 5, 100);
    const sides = contrast(side, side);
    expect(sides.trimmed).toBe(true);
    expect(sides.baselineCentre).toBeCloseTo(3, 12);
    // Winsorised 1, 1, 2, 3, 4, 5, 5: squares 18; Yuen's d = 18 / (5 · 4) on each side.
    const { variance, scale } = sides.betweenLaunches;
    expect(variance * scale).toBeCloseTo(2 * (18 / 20), 12);
    expect(contrast(side, exp(0, 1, 2, 3, 4, 5)).trimmed).toBe(false);
  });

  it('takes means of runs, and their spread, where a side has several', () => {
    const sides = contrast([...exp(0, 2), ...exp(4, 6), ...exp(8, 10)], exp(5, 5));
    expect(sides.baselineCentre).toBeCloseTo(5, 12);
    expect(sides.betweenLaunches).toMatchObject({ degreesOfFreedom: 4 });
    expect(sides.betweenLaunches.scale).toBeCloseTo(1 / 6 + 1 / 2, 12);
    expect(sides.runs.spread).toMatchObject({ degreesOfFreedom: 2, launchShare: 0.5 });
    expect(sides.runs.spread?.variance).toBeCloseTo(16, 12);
    expect(sides.runs.scale).toBeCloseTo(1 / 3 + 1, 12);
    expect(sides.runs.baselineScale).toBeCloseTo(1 / 3, 12);
    expect(sides.betweenLaunches.baselineScale).toBeCloseTo(1 / 6, 12);
  });

  it('is constant where each side repeats itself', () => {
    expect(contrast([[5, 5]], [[6, 6]]).constant).toBe(true);
    expect(contrast([[5, 5]], [[6]]).constant).toBe(false);
    expect(contrast([[5, 5.1]], [[6, 6]]).constant).toBe(false);
  });
});
