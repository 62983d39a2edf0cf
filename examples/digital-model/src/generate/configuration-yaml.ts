import type { Random } from './random.js';

const clusterCount = 4;
const linesPerCluster = 3;

/**
 * Writes the model configuration of a semi-submersible with twelve chain lines in four clusters, in 200 m of water.
 * The line is that of A. Robertson et al., "Definition of the Semisubmersible Floating System for Phase II of OC4",
 * NREL/TP-5000-60601 (2014); azimuths and lengths vary a little, as in a real survey of anchors.
 *
 * @param random - the source of these variations
 * @returns YAML text of about 180 lines
 */
export function configurationYaml(random: Random): string {
  const lines: string[] = [];
  for (let cluster = 0; cluster < clusterCount; cluster += 1) {
    for (let member = 0; member < linesPerCluster; member += 1) {
      const azimuthDeg = 45 + 90 * cluster + 5 * (member - 1) + 0.3 * random.normal();
      const lengthM = 835.35 + 0.4 * random.normal();
      lines.push(lineYaml(`cluster ${'ABCD'[cluster]}, line ${member + 1}`, azimuthDeg, lengthM));
    }
  }
  return `${head}\nlines:\n${lines.join('\n')}\n${tail}`;
}

function lineYaml(name: string, azimuthDeg: number, lengthM: number): string {
  return `  - name: ${name}
    azimuth: ${azimuthDeg.toFixed(2)} deg
    anchorRadius: 837.6 m
    fairleadRadius: 40.868 m
    fairleadDepth: 14 m
    length: ${lengthM.toFixed(2)} m
    weightInWater: 1.0657 kN/m
    axialStiffness: 753.6 MN
    seabedFriction: 0.6
    breakingStrength: 6.0 MN # 76 mm studless chain, grade R4
`;
}

const head = `# Model of a moored semi-submersible. Every quantity carries its unit.

vessel:
  name: Semi-submersible
  mass: 13473 t
  windArea: 1800 m^2
  windDragCoefficient: 1.1
  currentArea: 900 m^2
  currentDragCoefficient: 0.9
  # Mean drift force per squared significant wave height.
  waveDrift: 12 kN/m^2
`;

const tail = `
# A storm with a return period of a hundred years.
environment:
  waterDepth: 200 m
  waterDensity: 1025 kg/m^3
  airDensity: 1.225 kg/m^3
  windSpeed: 36 m/s
  currentSpeed: 2.1 kn
  significantWaveHeight: 9.4 m
  wavePeakPeriod: 12.8 s

analysis:
  directionCount: 16
  loadStepCount: 6
  forceTolerance: 0.1 kN
  maximumIterations: 50
  # Measured tension series are put on this time grid, then filtered.
  sampleInterval: 0.1 s
  cutoffFrequency: 0.5 Hz
  # T-N curve of studless chain: API RP 2SK, N = K R^-M with R the range over the breaking strength.
  fatigueConstant: 316
  fatigueSlope: 3.0

output:
  title: Mooring line tension
  decimals: 3
  quantiles: [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]
`;
