import { describe, expect, it } from 'vitest';
import { reachOf } from './elastic-catenary.js';
import type { LineProperties } from './line.js';
import { solveCatenary } from './solve-catenary.js';

const chain: LineProperties = {
  lengthM: 835.35,
  weightInWaterNPerM: 1065.7,
  axialStiffnessN: 753.6e6,
  seabedFriction: 0.5,
};
const inelastic: LineProperties = { ...chain, axialStiffnessN: 1e15, seabedFriction: 0 };

describe('solveCatenary against the inelastic catenary', () => {
  it('finds V = w·s and H = w·a of a line that just touches the seabed at its anchor', () => {
    const catenaryM = 700;
    const lengthM = inelastic.lengthM;
    const spanM = catenaryM * Math.asinh(lengthM / catenaryM);
    const heightM = Math.hypot(catenaryM, lengthM) - catenaryM;
    const solution = solveCatenary(inelastic, { spanM, heightM });
    expect(solution.verticalN / (inelastic.weightInWaterNPerM * lengthM)).toBeCloseTo(1, 6);
    expect(solution.horizontalN / (inelastic.weightInWaterNPerM * catenaryM)).toBeCloseTo(1, 6);
  });

  it('agrees with a line on the seabed: s = √(h² + 2·h·a), and tension H + w·h at the top', () => {
    const heightM = 186;
    const catenaryM = 500;
    const suspendedM = Math.sqrt(heightM ** 2 + 2 * heightM * catenaryM);
    const spanM = inelastic.lengthM - suspendedM + catenaryM * Math.acosh(1 + heightM / catenaryM);
    const solution = solveCatenary(inelastic, { spanM, heightM });
    expect(solution.layingLengthM).toBeCloseTo(inelastic.lengthM - suspendedM, 3);
    expect(solution.horizontalN).toBeCloseTo(catenaryM * inelastic.weightInWaterNPerM, 0);
    expect(solution.tensionN).toBeCloseTo(solution.horizontalN + inelastic.weightInWaterNPerM * heightM, 0);
  });
});

describe('solveCatenary', () => {
  const spansM = [560, 660, 700, 750, 790, 796.7, 800, 815, 840, 855, 870];

  it.each(spansM)('finds a tension that holds the fairlead at a span of %d m', (spanM) => {
    const position = { spanM, heightM: 186 };
    const solution = solveCatenary(chain, position);
    if (solution.horizontalN === 0) {
      expect(solution.layingLengthM).toBeGreaterThanOrEqual(spanM);
      return;
    }
    const reached = reachOf(chain, solution).position;
    expect(reached.spanM).toBeCloseTo(spanM, 6);
    expect(reached.heightM).toBeCloseTo(186, 6);
    expect(solution.iterations).toBeLessThan(20);
  });

  it('pulls harder and stiffer the further the fairlead is', () => {
    const solutions = spansM.map((spanM) => solveCatenary(chain, { spanM, heightM: 186 }));
    for (let index = 1; index < solutions.length; index += 1) {
      const nearer = solutions[index - 1];
      const further = solutions[index];
      expect(further?.horizontalN).toBeGreaterThanOrEqual(nearer?.horizontalN ?? Number.NaN);
      expect(further?.layingLengthM).toBeLessThanOrEqual(nearer?.layingLengthM ?? Number.NaN);
    }
  });

  it('reports the slope of H over the span as the stiffness', () => {
    for (const spanM of [700, 796.7, 840]) {
      const at = (shiftM: number) => solveCatenary(chain, { spanM: spanM + shiftM, heightM: 186 });
      const slope = (at(1e-3).horizontalN - at(-1e-3).horizontalN) / 2e-3;
      expect(at(0).horizontalStiffnessNPerM / slope).toBeCloseTo(1, 4);
    }
  });

  it('does work on the fairlead that equals the potential energy gained, without friction', () => {
    // Energy = weight lifted + strain energy; dE/dspan = H at constant height.
    const line = { ...chain, seabedFriction: 0 };
    const energyAt = (spanM: number) => potentialEnergyJ(line, spanM, 186);
    const { horizontalN } = solveCatenary(line, { spanM: 800, heightM: 186 });
    expect((energyAt(800.05) - energyAt(799.95)) / 0.1 / horizontalN).toBeCloseTo(1, 4);
  });

  it('tends to a straight elastic bar when the line is taut', () => {
    const light = { lengthM: 800, weightInWaterNPerM: 1, axialStiffnessN: 1e8, seabedFriction: 0 };
    const chordM = Math.hypot(780, 260);
    const { tensionN } = solveCatenary(light, { spanM: 780, heightM: 260 });
    expect(tensionN / ((light.axialStiffnessN * (chordM - 800)) / 800)).toBeCloseTo(1, 3);
  });

  it('knows a slack line: it carries only the weight that hangs', () => {
    const solution = solveCatenary(inelastic, { spanM: 400, heightM: 186 });
    expect(solution).toMatchObject({ horizontalN: 0, horizontalStiffnessNPerM: 0, iterations: 0 });
    expect(solution.verticalN).toBeCloseTo(186 * inelastic.weightInWaterNPerM, 3);
  });

  it('needs fewer steps from a good guess, and finds the same', () => {
    const cold = solveCatenary(chain, { spanM: 800, heightM: 186 });
    const warm = solveCatenary(chain, { spanM: 800.5, heightM: 186 }, cold);
    const reference = solveCatenary(chain, { spanM: 800.5, heightM: 186 });
    expect(warm.tensionN / reference.tensionN).toBeCloseTo(1, 7);
    expect(warm.iterations).toBeLessThanOrEqual(reference.iterations);
  });

  it.each([0, -10, Number.NaN])('refuses a fairlead at a height of %d m', (heightM) => {
    expect(() => solveCatenary(chain, { spanM: 700, heightM })).toThrow('above the anchor');
  });
});

/** Weight lifted and strain energy of a frictionless line, summed over short pieces. */
function potentialEnergyJ(line: LineProperties, spanM: number, heightM: number): number {
  const { horizontalN, verticalN } = solveCatenary(line, { spanM, heightM });
  const pieces = 50_000;
  const pieceM = line.lengthM / pieces;
  let heightOfPieceM = 0;
  let energyJ = 0;
  for (let piece = 0; piece < pieces; piece += 1) {
    const belowM = line.lengthM - (piece + 0.5) * pieceM;
    const pulledN = Math.max(verticalN - line.weightInWaterNPerM * belowM, 0);
    const tensionN = Math.hypot(horizontalN, pulledN);
    const risenM = (pulledN / tensionN) * pieceM * (1 + tensionN / line.axialStiffnessN);
    energyJ += line.weightInWaterNPerM * pieceM * (heightOfPieceM + risenM / 2);
    energyJ += (tensionN ** 2 * pieceM) / (2 * line.axialStiffnessN);
    heightOfPieceM += risenM;
  }
  return energyJ;
}
