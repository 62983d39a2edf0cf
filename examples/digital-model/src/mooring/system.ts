import type { ModelConfiguration } from '../configuration/model.js';
import type { LineProperties } from './line.js';
import type { Pair } from './two-by-two.js';

/** A line in its place. Coordinates are horizontal, in m, from the vessel's centre when there is no offset. */
export interface MooredLine extends LineProperties {
  readonly name: string;
  readonly anchorM: Pair;
  readonly fairleadM: Pair;
  /** Height of the fairlead above the seabed. */
  readonly fairleadHeightM: number;
  readonly breakingStrengthN: number;
}

/** A vessel's mooring lines. */
export interface MooringSystem {
  readonly lines: readonly MooredLine[];
}

/** Places the lines of a configuration around the vessel. */
export function mooringSystemOf({ lines, environment }: ModelConfiguration): MooringSystem {
  return {
    lines: lines.map((line) => ({
      name: line.name,
      lengthM: line.lengthM,
      weightInWaterNPerM: line.weightInWaterNPerM,
      axialStiffnessN: line.axialStiffnessN,
      seabedFriction: line.seabedFriction,
      anchorM: atAzimuth(line.anchorRadiusM, line.azimuthRad),
      fairleadM: atAzimuth(line.fairleadRadiusM, line.azimuthRad),
      fairleadHeightM: environment.waterDepthM - line.fairleadDepthM,
      breakingStrengthN: line.breakingStrengthN,
    })),
  };
}

function atAzimuth(radiusM: number, azimuthRad: number): Pair {
  return { x: radiusM * Math.cos(azimuthRad), y: radiusM * Math.sin(azimuthRad) };
}
