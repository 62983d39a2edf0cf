import type { Observations } from '../noise/observations.js';
import { bestBump, bestSplit, type FoundStretch } from './split.js';

/**
 * The share of the level that the search for bumps may spend. Single steps are the rule in histories of benchmarks, so
 * they keep nearly all of the power.
 */
const BUMP_SHARE = 0.1;

/** How often all cuts are located again, as each moves the stretches of its neighbours. */
const PASSES = 2;

/**
 * Adds cuts to those given: splits each stretch between them at the best place, or around a bump, as long as that is
 * significant (binary segmentation, Scott and Knott 1974).
 *
 * @param searched - stretches without a cut, which are not searched again; those found here are added
 * @returns all cuts, ascending
 */
export function candidateCuts(
  observations: Observations,
  cuts: readonly number[],
  level: number,
  searched: Set<number>,
): number[] {
  const { count } = observations;
  const found = [...cuts];
  const open = stretches([0, ...cuts, count]);
  for (let stretch = open.pop(); stretch !== undefined; stretch = open.pop()) {
    const [from, to] = stretch;
    const key = from * (count + 1) + to;
    if (searched.has(key)) continue;
    const inside = cutsWithin(observations, from, to, level);
    found.push(...inside);
    if (inside.length === 0) searched.add(key);
    else open.push(...stretches([from, ...inside, to]));
  }
  return found.sort((a, b) => a - b);
}

function stretches(edges: readonly number[]): [number, number][] {
  return edges.slice(1).map((to, i) => [edges[i] as number, to]);
}

/** Where to cut a stretch: at one place, at the two ends of a bump, or nowhere. */
function cutsWithin(observations: Observations, from: number, to: number, level: number): number[] {
  const split = bestSplit(observations, from, to);
  if (split !== null && split.pValue < level * (1 - BUMP_SHARE)) return [split.start];
  const bump = bestBump(observations, from, to);
  return bump !== null && bump.pValue < level * BUMP_SHARE ? [bump.start, bump.end] : [];
}

/**
 * Takes each cut in turn between its neighbours, moves it to the best place there, and drops the least significant as long
 * as it does not hold at `level`.
 *
 * @returns the cuts that are left, ascending, with their p values
 */
export function settleCuts(
  observations: Observations,
  cuts: readonly number[],
  level: number,
): FoundStretch[] {
  const places = [...cuts];
  const found = cuts.map((): FoundStretch | null => null);
  const locate = (i: number) => {
    const split = bestSplit(observations, places[i - 1] ?? 0, places[i + 1] ?? observations.count);
    found[i] = split;
    // A neighbour is located between moved cuts, so that their order holds.
    if (split !== null) places[i] = split.start;
  };
  for (let pass = 0; pass < PASSES; pass += 1) for (const i of places.keys()) locate(i);
  for (;;) {
    const worst = indexOfLargest(found.map((split) => split?.pValue ?? 1));
    if (worst === -1 || (found[worst]?.pValue ?? 1) < level) break;
    places.splice(worst, 1);
    found.splice(worst, 1);
    if (worst > 0) locate(worst - 1);
    if (worst < places.length) locate(worst);
  }
  return found as FoundStretch[];
}

function indexOfLargest(numbers: readonly number[]): number {
  return numbers.reduce(
    (best, value, i) => (best === -1 || value > (numbers[best] as number) ? i : best),
    -1,
  );
}
