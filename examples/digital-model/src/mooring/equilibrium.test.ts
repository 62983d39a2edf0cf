import { describe, expect, it } from 'vitest';
import { findEquilibrium } from './equilibrium.js';
import { respond } from './restoring-force.js';
import type { MooredLine, MooringSystem } from './system.js';

const settings = { forceToleranceN: 1, maximumIterations: 50 };

function lineAt(azimuthDeg: number): MooredLine {
  const angle = (azimuthDeg * Math.PI) / 180;
  const at = (radiusM: number) => ({ x: radiusM * Math.cos(angle), y: radiusM * Math.sin(angle) });
  return {
    name: `line at ${azimuthDeg}°`,
    lengthM: 835.35,
    weightInWaterNPerM: 1065.7,
    axialStiffnessN: 753.6e6,
    seabedFriction: 0,
    anchorM: at(837.6),
    fairleadM: at(40.868),
    fairleadHeightM: 186,
    breakingStrengthN: 6e6,
  };
}

const spread = (count: number): MooringSystem => ({
  lines: Array.from({ length: count }, (_, index) => lineAt((360 / count) * index)),
});

describe('respond', () => {
  it('pulls a symmetric system nowhere, and resists alike in every direction', () => {
    const { forceN, stiffnessNPerM } = respond(spread(3), { x: 0, y: 0 });
    expect(Math.abs(forceN.x)).toBeLessThan(0.01);
    expect(Math.abs(forceN.y)).toBeLessThan(0.01);
    expect(stiffnessNPerM.xx / stiffnessNPerM.yy).toBeCloseTo(1, 6);
    expect(Math.abs(stiffnessNPerM.xy / stiffnessNPerM.xx)).toBeLessThan(1e-6);
  });

  it('has the stiffness that its force changes by', () => {
    const system = spread(3);
    const offset = { x: 3, y: -2 };
    const { stiffnessNPerM } = respond(system, offset);
    const stepM = 1e-4;
    const forceAt = (x: number, y: number) => respond(system, { x: offset.x + x, y: offset.y + y }).forceN;
    const slope = (axis: 'x' | 'y', x: number, y: number) =>
      -(forceAt(x, y)[axis] - forceAt(-x, -y)[axis]) / (2 * stepM);
    expect(stiffnessNPerM.xx / slope('x', stepM, 0)).toBeCloseTo(1, 4);
    expect(stiffnessNPerM.xy / slope('x', 0, stepM)).toBeCloseTo(1, 4);
    expect(stiffnessNPerM.yx / slope('y', stepM, 0)).toBeCloseTo(1, 4);
    expect(stiffnessNPerM.yy / slope('y', 0, stepM)).toBeCloseTo(1, 4);
  });

  it('names the line that has no solution', () => {
    const floating = { ...lineAt(90), fairleadHeightM: -1 };
    expect(() => respond({ lines: [lineAt(0), floating] }, { x: 0, y: 0 })).toThrow(
      'Line "line at 90°": The fairlead',
    );
  });
});

describe('findEquilibrium', () => {
  it('stays where it is without a load', () => {
    const { offsetM, iterations } = findEquilibrium(spread(4), { x: 0, y: 0 }, settings);
    expect(offsetM).toEqual({ x: 0, y: 0 });
    expect(iterations).toBe(0);
  });

  it('balances the load to within the tolerance', () => {
    const loadN = { x: 0.8e6, y: -0.3e6 };
    const { response, iterations } = findEquilibrium(spread(5), loadN, settings);
    expect(Math.hypot(loadN.x + response.forceN.x, loadN.y + response.forceN.y)).toBeLessThanOrEqual(1);
    expect(iterations).toBeLessThan(15);
  });

  it('is F = k · r for a small load', () => {
    const system = spread(4);
    const { offsetM } = findEquilibrium(system, { x: 100, y: 0 }, { ...settings, forceToleranceN: 1e-3 });
    expect(offsetM.x / (100 / respond(system, { x: 0, y: 0 }).stiffnessNPerM.xx)).toBeCloseTo(1, 3);
    expect(Math.abs(offsetM.y)).toBeLessThan(1e-6);
  });

  it('turns with the load on a symmetric system', () => {
    const system = spread(4);
    const east = findEquilibrium(system, { x: 9e5, y: 0 }, settings).offsetM;
    const north = findEquilibrium(system, { x: 0, y: 9e5 }, settings).offsetM;
    expect(north.y).toBeCloseTo(east.x, 4);
    expect(north.x).toBeCloseTo(-east.y, 4);
  });

  it('finds the same from a neighbouring equilibrium, in no more steps', () => {
    const system = spread(3);
    const near = findEquilibrium(system, { x: 9e5, y: 0 }, settings);
    const cold = findEquilibrium(system, { x: 1e6, y: 0 }, settings);
    const warm = findEquilibrium(system, { x: 1e6, y: 0 }, settings, near);
    expect(warm.offsetM.x).toBeCloseTo(cold.offsetM.x, 3);
    expect(warm.iterations).toBeLessThanOrEqual(cold.iterations);
  });

  it('says so when it does not get there in the iterations allowed', () => {
    const hurried = { forceToleranceN: 1, maximumIterations: 1 };
    expect(() => findEquilibrium(spread(3), { x: 2e6, y: 0 }, hurried)).toThrow(
      'no equilibrium under 2000 kN in 1',
    );
  });
});
