import { describe, expect, it } from 'vitest';
import { reachOf } from './elastic-catenary.js';
import type { FairleadPosition, FairleadTension, LineProperties } from './line.js';

const chain: LineProperties = {
  lengthM: 835.35,
  weightInWaterNPerM: 1065.7,
  axialStiffnessN: 753.6e6,
  seabedFriction: 0,
};
const weightN = chain.lengthM * chain.weightInWaterNPerM;

const tensions: [string, FairleadTension][] = [
  ['resting on the seabed', { horizontalN: 900e3, verticalN: 600e3 }],
  ['just lifted off', { horizontalN: 2000e3, verticalN: weightN }],
  ['fully suspended', { horizontalN: 3000e3, verticalN: 1.4 * weightN }],
];

/** The same line by summing short straight pieces, each under the tension in its middle. */
function reachBySumming(line: LineProperties, tension: FairleadTension, pieces: number): FairleadPosition {
  const pieceM = line.lengthM / pieces;
  const layingM = Math.max(line.lengthM - tension.verticalN / line.weightInWaterNPerM, 0);
  let spanM = 0;
  let heightM = 0;
  for (let piece = 0; piece < pieces; piece += 1) {
    const arcM = (piece + 0.5) * pieceM;
    const frictionN = line.seabedFriction * line.weightInWaterNPerM * Math.max(layingM - arcM, 0);
    const horizontalN = Math.max(tension.horizontalN - frictionN, 0);
    const verticalN = Math.max(
      tension.verticalN - line.weightInWaterNPerM * (line.lengthM - arcM),
      arcM < layingM ? 0 : -Infinity,
    );
    const tensionN = Math.hypot(horizontalN, verticalN);
    const stretchedM = pieceM * (1 + tensionN / line.axialStiffnessN);
    spanM += stretchedM * (arcM < layingM ? 1 : horizontalN / tensionN);
    heightM += stretchedM * (arcM < layingM ? 0 : verticalN / tensionN);
  }
  return { spanM, heightM };
}

describe.each([0, 0.7])('reachOf with seabed friction %d', (seabedFriction) => {
  const line = { ...chain, seabedFriction };

  it.each(tensions)('agrees with a sum of 20,000 short pieces, line %s', (_, tension) => {
    const summed = reachBySumming(line, tension, 20_000);
    const { position } = reachOf(line, tension);
    expect(position.spanM).toBeCloseTo(summed.spanM, 3);
    expect(position.heightM).toBeCloseTo(summed.heightM, 3);
  });

  it.each(tensions.filter(([name]) => name !== 'just lifted off'))(
    'has the derivatives of its position, line %s',
    (_, tension) => {
      const { flexibilityMPerN } = reachOf(line, tension);
      const stepN = 10;
      const derivative = (step: Partial<FairleadTension>, axis: keyof FairleadPosition) => {
        const shift = (sign: number) => ({
          horizontalN: tension.horizontalN + sign * (step.horizontalN ?? 0),
          verticalN: tension.verticalN + sign * (step.verticalN ?? 0),
        });
        return (
          (reachOf(line, shift(1)).position[axis] - reachOf(line, shift(-1)).position[axis]) / (2 * stepN)
        );
      };
      const tolerance = 9;
      expect(flexibilityMPerN.xx).toBeCloseTo(derivative({ horizontalN: stepN }, 'spanM'), tolerance);
      expect(flexibilityMPerN.xy).toBeCloseTo(derivative({ verticalN: stepN }, 'spanM'), tolerance);
      expect(flexibilityMPerN.yx).toBeCloseTo(derivative({ horizontalN: stepN }, 'heightM'), tolerance);
      expect(flexibilityMPerN.yy).toBeCloseTo(derivative({ verticalN: stepN }, 'heightM'), tolerance);
    },
  );
});

describe('reachOf', () => {
  it('has a symmetric flexibility without friction, since the line then stores energy and loses none', () => {
    for (const [, tension] of tensions) {
      const { xy, yx } = reachOf(chain, tension).flexibilityMPerN;
      expect(xy).toBe(yx);
    }
  });

  it('does not jump where the line lifts off the seabed', () => {
    const below = reachOf(chain, { horizontalN: 2e6, verticalN: weightN * (1 - 1e-12) }).position;
    const above = reachOf(chain, { horizontalN: 2e6, verticalN: weightN }).position;
    expect(above.spanM).toBeCloseTo(below.spanM, 6);
    expect(above.heightM).toBeCloseTo(below.heightM, 6);
  });

  it('is the inelastic catenary z = a·(cosh(x / a) − 1), s = a·sinh(x / a) for a very stiff line', () => {
    const stiff = { ...chain, axialStiffnessN: 1e18 };
    const catenaryM = 900;
    const suspendedM = stiff.lengthM;
    const horizontalN = catenaryM * stiff.weightInWaterNPerM;
    const { position } = reachOf(stiff, { horizontalN, verticalN: suspendedM * stiff.weightInWaterNPerM });
    expect(position.spanM).toBeCloseTo(catenaryM * Math.asinh(suspendedM / catenaryM), 6);
    expect(position.heightM).toBeCloseTo(catenaryM * (Math.cosh(position.spanM / catenaryM) - 1), 6);
  });
});
