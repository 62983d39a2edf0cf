import type { FairleadPosition, FairleadTension, LineProperties } from './line.js';
import type { TwoByTwo } from './two-by-two.js';

/** Where the fairlead of a line comes to lie, and how that changes with the tension. */
export interface CatenaryReach {
  readonly position: FairleadPosition;
  /** Derivatives in m/N: the first letter is the position (x span, y height), the second the tension (x H, y V). */
  readonly flexibilityMPerN: TwoByTwo;
}

/**
 * The elastic catenary, forwards: the fairlead position that a tension at the fairlead holds in balance.
 *
 * When the vertical tension is less than the line's weight, the rest of the line lies on the seabed, and friction
 * takes up part of the horizontal tension there.
 *
 * Source: J. M. Jonkman, "Dynamics Modeling and Loads Analysis of an Offshore Floating Wind Turbine",
 * NREL/TP-500-41958 (2007), mooring system modelling; the derivatives are of those equations. The elastic terms follow
 * H. M. Irvine, "Cable Structures" (1981).
 *
 * @param line - the line
 * @param tension - both parts above 0
 */
export function reachOf(line: LineProperties, tension: FairleadTension): CatenaryReach {
  const weightN = line.weightInWaterNPerM * line.lengthM;
  return tension.verticalN < weightN ? reachWithContact(line, tension) : reachSuspended(line, tension);
}

/** The whole line hangs between anchor and fairlead, so the anchor is pulled upwards (or just not). */
function reachSuspended(line: LineProperties, { horizontalN, verticalN }: FairleadTension): CatenaryReach {
  const { lengthM, weightInWaterNPerM, axialStiffnessN } = line;
  const catenaryM = horizontalN / weightInWaterNPerM;
  const topSlope = verticalN / horizontalN;
  const bottomSlope = (verticalN - weightInWaterNPerM * lengthM) / horizontalN;
  const topSecant = Math.hypot(1, topSlope);
  const bottomSecant = Math.hypot(1, bottomSlope);
  const angle = Math.asinh(topSlope) - Math.asinh(bottomSlope);
  const stretchMPerN = lengthM / axialStiffnessN;
  const coupling = (1 / topSecant - 1 / bottomSecant) / weightInWaterNPerM;
  const sine = topSlope / topSecant - bottomSlope / bottomSecant;

  return {
    position: {
      spanM: catenaryM * angle + horizontalN * stretchMPerN,
      heightM:
        catenaryM * (topSecant - bottomSecant) +
        (verticalN - (weightInWaterNPerM * lengthM) / 2) * stretchMPerN,
    },
    flexibilityMPerN: {
      xx: (angle - sine) / weightInWaterNPerM + stretchMPerN,
      xy: coupling,
      yx: coupling,
      yy: sine / weightInWaterNPerM + stretchMPerN,
    },
  };
}

/** Part of the line lies on the seabed: only V / w of it hangs. */
function reachWithContact(line: LineProperties, { horizontalN, verticalN }: FairleadTension): CatenaryReach {
  const { lengthM, weightInWaterNPerM, axialStiffnessN, seabedFriction } = line;
  const catenaryM = horizontalN / weightInWaterNPerM;
  const topSlope = verticalN / horizontalN;
  const topSecant = Math.hypot(1, topSlope);
  const angle = Math.asinh(topSlope);
  const layingM = lengthM - verticalN / weightInWaterNPerM;
  // Next to the anchor, friction may have used up all of the tension over this length.
  const tensionlessM =
    seabedFriction > 0 ? Math.max(layingM - horizontalN / (seabedFriction * weightInWaterNPerM), 0) : 0;
  const frictionM2 = tensionlessM ** 2 - layingM ** 2;
  const cosineLess1 = 1 / topSecant - 1;

  return {
    position: {
      spanM:
        layingM +
        catenaryM * angle +
        (horizontalN * lengthM) / axialStiffnessN +
        ((seabedFriction * weightInWaterNPerM) / (2 * axialStiffnessN)) * frictionM2,
      heightM: catenaryM * (topSecant - 1) + verticalN ** 2 / (2 * axialStiffnessN * weightInWaterNPerM),
    },
    flexibilityMPerN: {
      xx: (angle - topSlope / topSecant) / weightInWaterNPerM + (lengthM - tensionlessM) / axialStiffnessN,
      xy: cosineLess1 / weightInWaterNPerM + (seabedFriction * (layingM - tensionlessM)) / axialStiffnessN,
      yx: cosineLess1 / weightInWaterNPerM,
      yy: topSlope / topSecant / weightInWaterNPerM + verticalN / (axialStiffnessN * weightInWaterNPerM),
    },
  };
}
