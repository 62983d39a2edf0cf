import type { FairleadTension } from './line.js';
import { type CatenarySolution, solveCatenary } from './solve-catenary.js';
import type { MooringSystem } from './system.js';
import type { Pair, TwoByTwo } from './two-by-two.js';

/** What the lines do to a vessel at an offset. */
export interface MooringResponse {
  /** Sum of the lines' horizontal pulls on the vessel, in N. */
  readonly forceN: Pair;
  /** How the force changes with the offset, −dF/dr: positive where the lines push the vessel back. */
  readonly stiffnessNPerM: TwoByTwo;
  /** Each line's solution, in the system's order. */
  readonly lines: readonly CatenarySolution[];
}

/**
 * Solves every line of a moored vessel at an offset and sums what they do. The vessel does not turn.
 *
 * A line that pulls with H over the horizontal distance d adds `k·u·uᵀ + (H / d)·(I − u·uᵀ)` to the stiffness,
 * where u points from fairlead to anchor and k = dH/dd: the first part is its own stiffness, the second the turning
 * of its pull.
 *
 * @param system - the lines
 * @param offsetM - the vessel's horizontal offset
 * @param guesses - tensions to start from, one a line
 * @throws RangeError when a line has no solution, with its name
 */
export function respond(
  system: MooringSystem,
  offsetM: Pair,
  guesses: readonly FairleadTension[] = [],
): MooringResponse {
  let forceX = 0;
  let forceY = 0;
  let stiffnessXx = 0;
  let stiffnessXy = 0;
  let stiffnessYy = 0;
  const lines: CatenarySolution[] = [];
  for (const [index, line] of system.lines.entries()) {
    const awayX = line.anchorM.x - line.fairleadM.x - offsetM.x;
    const awayY = line.anchorM.y - line.fairleadM.y - offsetM.y;
    const spanM = Math.hypot(awayX, awayY);
    const solution = solveNamed(line.name, () =>
      solveCatenary(line, { spanM, heightM: line.fairleadHeightM }, guesses[index]),
    );
    lines.push(solution);
    if (solution.horizontalN === 0) continue;

    const unitX = awayX / spanM;
    const unitY = awayY / spanM;
    const turning = solution.horizontalN / spanM;
    const along = solution.horizontalStiffnessNPerM - turning;
    forceX += solution.horizontalN * unitX;
    forceY += solution.horizontalN * unitY;
    stiffnessXx += along * unitX * unitX + turning;
    stiffnessXy += along * unitX * unitY;
    stiffnessYy += along * unitY * unitY + turning;
  }
  return {
    forceN: { x: forceX, y: forceY },
    stiffnessNPerM: { xx: stiffnessXx, xy: stiffnessXy, yx: stiffnessXy, yy: stiffnessYy },
    lines,
  };
}

function solveNamed(name: string, solve: () => CatenarySolution): CatenarySolution {
  try {
    return solve();
  } catch (error) {
    throw new RangeError(`Line "${name}": ${(error as Error).message}`, { cause: error });
  }
}
