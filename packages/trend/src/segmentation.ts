import { bestBump, bestSplit, SHORTEST_LEVEL, type TestedFit } from './split.js';

/**
 * The share of the level that the search for bumps may spend. Single steps are the rule in histories of benchmarks, so
 * they keep nearly all of the power.
 */
const BUMP_SHARE = 0.1;

/** How often all boundaries are located again, as each moves the stretches of its neighbours. */
const PASSES = 2;

/** A place where the level changes. */
export interface Boundary {
  /** The first point of the new level. */
  readonly index: number;
  /** Where the stretch begins that lies between the neighbouring boundaries, or the ends of the series. */
  readonly from: number;
  /** The split of that stretch; `start` counts from its beginning, and the p value is corrected for searching it. */
  readonly split: TestedFit;
}

/**
 * Cuts a series into levels: splits it at the best place as long as that is significant, then takes each boundary in turn
 * between its neighbours, moves it to the best place there, and drops it where it is not significant.
 */
export function segmentLevels(values: Float64Array, level: number): Boundary[] {
  const count = values.length;
  const found: number[] = [];
  const open: [number, number][] = [[0, count]];
  for (let stretch = open.pop(); stretch !== undefined; stretch = open.pop()) {
    const [from, to] = stretch;
    const cuts = cutsOf(values.subarray(from, to), level).map((cut) => from + cut);
    found.push(...cuts);
    if (cuts.length === 0) continue;
    const edges = [from, ...cuts, to];
    for (let i = 1; i < edges.length; i += 1) open.push([edges[i - 1] as number, edges[i] as number]);
  }
  return settle(
    values,
    found.sort((a, b) => a - b),
    level,
  );
}

/** Where to cut a stretch: at one place, at the two ends of a bump, or nowhere. */
function cutsOf(values: Float64Array, level: number): number[] {
  const split = bestSplit(values);
  if (split !== null && split.pValue < level * (1 - BUMP_SHARE)) return [split.start];
  const bump = bestBump(values);
  return bump !== null && bump.pValue < level * BUMP_SHARE ? [bump.start, bump.end] : [];
}

function settle(values: Float64Array, found: readonly number[], level: number): Boundary[] {
  const places = [...found];
  const boundaries = found.map((): Boundary | null => null);
  const locate = (i: number) => {
    const boundary = boundaryBetween(values, places[i - 1] ?? 0, places[i + 1] ?? values.length);
    boundaries[i] = boundary;
    // A neighbour is located between moved boundaries, so that their order holds.
    if (boundary !== null) places[i] = boundary.index;
  };
  for (let pass = 0; pass < PASSES; pass += 1) for (const i of places.keys()) locate(i);
  for (;;) {
    const worst = indexOfLargest(boundaries.map((boundary) => boundary?.split.pValue ?? 1));
    if (worst === -1 || (boundaries[worst]?.split.pValue ?? 1) < level) break;
    places.splice(worst, 1);
    boundaries.splice(worst, 1);
    if (worst > 0) locate(worst - 1);
    if (worst < places.length) locate(worst);
  }
  return boundaries as Boundary[];
}

/** The best boundary between two neighbours; `null` where the stretch holds none. */
function boundaryBetween(values: Float64Array, from: number, to: number): Boundary | null {
  const split = bestSplit(values.subarray(from, to));
  return split === null ? null : { index: from + split.start, from, split };
}

function indexOfLargest(numbers: readonly number[]): number {
  return numbers.reduce(
    (best, value, i) => (best === -1 || value > (numbers[best] as number) ? i : best),
    -1,
  );
}

/** Fewer points than this hold no change that could be told from chance. */
export const SHORTEST_SERIES = 2 * SHORTEST_LEVEL;
