import { type MooringResponse, respond } from './restoring-force.js';
import type { MooringSystem } from './system.js';
import { type Pair, solveTwoByTwo } from './two-by-two.js';

/** Where a loaded vessel comes to rest. */
export interface Equilibrium {
  /** Horizontal offset from the unloaded centre. */
  readonly offsetM: Pair;
  /** The lines there. */
  readonly response: MooringResponse;
  /** Newton steps taken. */
  readonly iterations: number;
}

/** When the search stops. */
export interface EquilibriumSettings {
  /** Largest net force on the vessel at rest. */
  readonly forceToleranceN: number;
  readonly maximumIterations: number;
}

/** A longer step would leave the neighbourhood in which the stiffness is a good guide. */
const maximumStepM = 10;

/**
 * Finds the offset at which the lines balance a horizontal load, by Newton's method in two dimensions.
 *
 * @param system - the lines
 * @param loadN - the steady load on the vessel
 * @param settings - when to stop
 * @param start - an equilibrium under a similar load, to start from
 * @throws RangeError when the search does not end within the iterations, or a line cannot be solved
 */
export function findEquilibrium(
  system: MooringSystem,
  loadN: Pair,
  settings: EquilibriumSettings,
  start?: Equilibrium,
): Equilibrium {
  let offsetM = start?.offsetM ?? { x: 0, y: 0 };
  let response = start?.response ?? respond(system, offsetM);
  for (let iterations = 0; iterations <= settings.maximumIterations; iterations += 1) {
    const netN = { x: loadN.x + response.forceN.x, y: loadN.y + response.forceN.y };
    if (Math.hypot(netN.x, netN.y) <= settings.forceToleranceN) return { offsetM, response, iterations };
    const stepM = limited(solveTwoByTwo(response.stiffnessNPerM, netN));
    offsetM = { x: offsetM.x + stepM.x, y: offsetM.y + stepM.y };
    response = respond(system, offsetM, response.lines);
  }
  const loadKN = (Math.hypot(loadN.x, loadN.y) / 1000).toFixed(0);
  throw new RangeError(
    `Found no equilibrium under ${loadKN} kN in ${settings.maximumIterations} iterations.`,
  );
}

function limited(stepM: Pair): Pair {
  const lengthM = Math.hypot(stepM.x, stepM.y);
  if (lengthM <= maximumStepM) return stepM;
  return { x: (stepM.x * maximumStepM) / lengthM, y: (stepM.y * maximumStepM) / lengthM };
}
