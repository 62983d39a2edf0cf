import type { EnvironmentConfiguration, VesselConfiguration } from '../configuration/model.js';

/**
 * The steady horizontal load of wind, current and waves when all come from one side.
 *
 * Wind and current are drag, ½·ρ·C·A·v²; the mean wave drift grows with the square of the significant wave height
 * (O. M. Faltinsen, "Sea Loads on Ships and Offshore Structures", 1990, chapter 5).
 *
 * @returns the load in N, 0 or more
 */
export function steadyLoadN(vessel: VesselConfiguration, environment: EnvironmentConfiguration): number {
  const windN = dragN(
    environment.airDensityKgPerM3,
    vessel.windDragCoefficient,
    vessel.windAreaM2,
    environment.windSpeedMPerS,
  );
  const currentN = dragN(
    environment.waterDensityKgPerM3,
    vessel.currentDragCoefficient,
    vessel.currentAreaM2,
    environment.currentSpeedMPerS,
  );
  return windN + currentN + vessel.waveDriftNPerM2 * environment.significantWaveHeightM ** 2;
}

function dragN(densityKgPerM3: number, coefficient: number, areaM2: number, speedMPerS: number): number {
  return 0.5 * densityKgPerM3 * coefficient * areaM2 * speedMPerS ** 2;
}
