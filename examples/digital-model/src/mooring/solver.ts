import type { ModelConfiguration } from '../configuration/model.js';
import { steadyLoadN } from './environment-load.js';
import { type Equilibrium, findEquilibrium } from './equilibrium.js';
import { mooringSystemOf } from './system.js';

/** The vessel at rest under one load. */
export interface LoadCase {
  /** Direction the load pushes towards, counter-clockwise from the x axis. */
  readonly directionRad: number;
  readonly loadN: number;
  /** Distance from the unloaded centre. */
  readonly offsetM: number;
  /** Tension of the line that pulls hardest. */
  readonly maximumTensionN: number;
  /** Name of that line. */
  readonly criticalLine: string;
  /** Breaking strength over tension, the smallest of all lines. */
  readonly safetyFactor: number;
}

/** What the solver found. */
export interface SolverResult {
  /** Load cases, direction by direction, each from the smallest to the full load. */
  readonly loadCases: readonly LoadCase[];
  readonly maximumOffsetM: number;
  readonly minimumSafetyFactor: number;
  /** Newton steps over all load cases. */
  readonly iterations: number;
}

/**
 * Computes the offset curves of a moored vessel: for every direction, its equilibrium under a load that grows in steps
 * to the full steady load of wind, current and waves. Each step starts from the one before.
 *
 * @param configuration - the model
 * @throws RangeError when an equilibrium cannot be found
 */
export function executeSolver(configuration: ModelConfiguration): SolverResult {
  const { analysis, vessel, environment } = configuration;
  const system = mooringSystemOf(configuration);
  const fullLoadN = steadyLoadN(vessel, environment);
  const unloaded = findEquilibrium(system, { x: 0, y: 0 }, analysis);

  const loadCases: LoadCase[] = [];
  let iterations = unloaded.iterations;
  for (let direction = 0; direction < analysis.directionCount; direction += 1) {
    const directionRad = (2 * Math.PI * direction) / analysis.directionCount;
    let equilibrium = unloaded;
    for (let step = 1; step <= analysis.loadStepCount; step += 1) {
      const loadN = (fullLoadN * step) / analysis.loadStepCount;
      const load = { x: loadN * Math.cos(directionRad), y: loadN * Math.sin(directionRad) };
      equilibrium = findEquilibrium(system, load, analysis, equilibrium);
      iterations += equilibrium.iterations;
      loadCases.push(loadCaseOf(configuration, directionRad, loadN, equilibrium, unloaded));
    }
  }
  return {
    loadCases,
    maximumOffsetM: loadCases.reduce((largest, { offsetM }) => Math.max(largest, offsetM), 0),
    minimumSafetyFactor: loadCases.reduce(
      (least, { safetyFactor }) => Math.min(least, safetyFactor),
      Infinity,
    ),
    iterations,
  };
}

function loadCaseOf(
  { lines }: ModelConfiguration,
  directionRad: number,
  loadN: number,
  { offsetM, response }: Equilibrium,
  unloaded: Equilibrium,
): LoadCase {
  let maximumTensionN = 0;
  let criticalLine = '';
  let safetyFactor = Infinity;
  for (const [index, line] of lines.entries()) {
    const tensionN = response.lines[index]?.tensionN ?? 0;
    safetyFactor = Math.min(safetyFactor, line.breakingStrengthN / tensionN);
    if (tensionN > maximumTensionN) {
      maximumTensionN = tensionN;
      criticalLine = line.name;
    }
  }
  return {
    directionRad,
    loadN,
    offsetM: Math.hypot(offsetM.x - unloaded.offsetM.x, offsetM.y - unloaded.offsetM.y),
    maximumTensionN,
    criticalLine,
    safetyFactor,
  };
}
