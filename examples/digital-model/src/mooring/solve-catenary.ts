import { type CatenaryReach, reachOf } from './elastic-catenary.js';
import type { FairleadPosition, FairleadTension, LineProperties } from './line.js';
import { type Pair, solveTwoByTwo } from './two-by-two.js';

/** A line in balance between its anchor and its fairlead. */
export interface CatenarySolution extends FairleadTension {
  /** Magnitude of the tension at the fairlead. */
  readonly tensionN: number;
  /** How fast H grows when the fairlead moves away at constant height; 0 for a slack line. */
  readonly horizontalStiffnessNPerM: number;
  /** Length that lies on the seabed. */
  readonly layingLengthM: number;
  /** Newton steps taken. */
  readonly iterations: number;
}

/** The iteration stops when the fairlead is this close to its place, as a fraction of the line's length. */
const relativeTolerance = 1e-10;
const maximumIterations = 100;
const maximumHalvings = 40;

/**
 * Finds the tension at the fairlead of a line whose fairlead is at a given place, by Newton's method with step halving.
 *
 * @param line - the line
 * @param position - the fairlead seen from the anchor
 * @param guess - a tension to start from, such as that of a nearby position
 * @throws RangeError when the fairlead is not above the anchor, or when no tension is found
 */
export function solveCatenary(
  line: LineProperties,
  position: FairleadPosition,
  guess?: FairleadTension,
): CatenarySolution {
  if (!(position.heightM > 0 && position.spanM >= 0)) {
    throw new RangeError(`The fairlead must be above the anchor, got ${describe(position)}.`);
  }
  const slack = solveSlackLine(line, position);
  if (slack !== undefined) return slack;

  const toleranceM = relativeTolerance * line.lengthM;
  let tension = isPulling(guess) ? guess : guessTension(line, position);
  for (let iterations = 0; iterations < maximumIterations; iterations += 1) {
    const reach = reachOf(line, tension);
    const miss = missOf(reach, position);
    const missM = Math.hypot(miss.x, miss.y);
    if (missM <= toleranceM) return solutionOf(line, tension, reach, iterations);
    const next = searchAlong(line, position, tension, solveTwoByTwo(reach.flexibilityMPerN, miss), missM);
    if (next === undefined) break;
    tension = next;
  }
  throw new RangeError(`Found no tension for a line of ${line.lengthM} m with ${describe(position)}.`);
}

/** Halves the Newton step until both tensions stay above 0 and the fairlead comes closer to its place. */
function searchAlong(
  line: LineProperties,
  position: FairleadPosition,
  tension: FairleadTension,
  step: Pair,
  missM: number,
): FairleadTension | undefined {
  let fraction = 1;
  for (let halving = 0; halving < maximumHalvings; halving += 1) {
    const next = {
      horizontalN: tension.horizontalN + fraction * step.x,
      verticalN: tension.verticalN + fraction * step.y,
    };
    if (isPulling(next)) {
      const miss = missOf(reachOf(line, next), position);
      if (Math.hypot(miss.x, miss.y) < missM) return next;
    }
    fraction /= 2;
  }
  return undefined;
}

/**
 * A line so long that it hangs straight down from the fairlead and lies in a heap has no horizontal tension.
 * The hanging length follows from the height, h = V/w + V²/(2·EA·w).
 */
function solveSlackLine(line: LineProperties, position: FairleadPosition): CatenarySolution | undefined {
  const { lengthM, weightInWaterNPerM, axialStiffnessN } = line;
  const strain = (weightInWaterNPerM * position.heightM) / axialStiffnessN;
  // Equal to EA·(√(1 + 2·strain) − 1), without the cancellation.
  const verticalN = (2 * weightInWaterNPerM * position.heightM) / (1 + Math.sqrt(1 + 2 * strain));
  const layingLengthM = lengthM - verticalN / weightInWaterNPerM;
  if (layingLengthM < position.spanM || layingLengthM < 0) return undefined;
  return {
    horizontalN: 0,
    verticalN,
    tensionN: verticalN,
    horizontalStiffnessNPerM: 0,
    layingLengthM,
    iterations: 0,
  };
}

/**
 * The starting tension of Jonkman (2007), after A. H. Peyrot and A. M. Goulois (1979), or for a line that must stretch
 * to reach, that of a straight bar when it is more.
 */
function guessTension(line: LineProperties, { spanM, heightM }: FairleadPosition): FairleadTension {
  const { lengthM, weightInWaterNPerM, axialStiffnessN } = line;
  const excess = (lengthM ** 2 - heightM ** 2) / spanM ** 2 - 1;
  const sag = excess > 0 ? Math.sqrt(3 * excess) : 0.2;
  const hangingN = (weightInWaterNPerM * spanM) / (2 * sag);
  const chordM = Math.hypot(spanM, heightM);
  const barN = (axialStiffnessN * (chordM - lengthM)) / lengthM;
  if (barN > hangingN) {
    return {
      horizontalN: (barN * spanM) / chordM,
      verticalN: (barN * heightM) / chordM + (weightInWaterNPerM * lengthM) / 2,
    };
  }
  return {
    horizontalN: hangingN,
    verticalN: (weightInWaterNPerM / 2) * (heightM / Math.tanh(sag) + lengthM),
  };
}

function solutionOf(
  line: LineProperties,
  tension: FairleadTension,
  { flexibilityMPerN: { xx, xy, yx, yy } }: CatenaryReach,
  iterations: number,
): CatenarySolution {
  return {
    ...tension,
    tensionN: Math.hypot(tension.horizontalN, tension.verticalN),
    horizontalStiffnessNPerM: yy / (xx * yy - xy * yx),
    layingLengthM: Math.max(line.lengthM - tension.verticalN / line.weightInWaterNPerM, 0),
    iterations,
  };
}

function missOf({ position }: CatenaryReach, wanted: FairleadPosition): Pair {
  return { x: wanted.spanM - position.spanM, y: wanted.heightM - position.heightM };
}

function isPulling(tension: FairleadTension | undefined): tension is FairleadTension {
  return tension !== undefined && tension.horizontalN > 0 && tension.verticalN > 0;
}

function describe({ spanM, heightM }: FairleadPosition): string {
  return `a span of ${spanM} m and a height of ${heightM} m`;
}
