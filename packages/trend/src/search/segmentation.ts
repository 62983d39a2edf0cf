import type { Observations } from '../noise/observations.js';
import { candidateCuts, settleCuts } from './candidate-cuts.js';
import type { Piece } from './segment.js';
import { chooseStretches, type Stretch } from './slides.js';
import { SHORTEST_LEVEL } from './split.js';

/** Fewer points than this hold no change that could be told from chance. */
export const SHORTEST_SERIES = 2 * SHORTEST_LEVEL;

/** How often new cuts are looked for after all have settled. */
const ROUNDS = 3;

/** A place where the level changes. */
export interface Boundary {
  /** The first point of the new level. */
  readonly index: number;
  readonly before: Piece;
  readonly after: Piece;
  /** Corrected for the search between the neighbouring boundaries. */
  readonly pValue: number;
}

/** A series as a row of levels and slides. */
export interface Segmentation {
  readonly pieces: readonly Piece[];
  readonly boundaries: readonly Boundary[];
}

/**
 * Cuts a series into levels and slides: finds candidates (binary segmentation, and bumps), settles them between their
 * neighbours, and keeps those that a row of levels and slides needs.
 */
export function segmentSeries(observations: Observations, level: number): Segmentation {
  if (observations.count < SHORTEST_SERIES) return { pieces: [], boundaries: [] };
  const pValues = new Map<number, number>();
  const searched = new Set<number>();
  let cuts: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const candidates = candidateCuts(observations, cuts, level, searched);
    if (candidates.length === cuts.length) break;
    const settled = settleCuts(observations, candidates, level);
    cuts = settled.map(({ start }) => start);
    pValues.clear();
    for (const { start, pValue } of settled) pValues.set(start, pValue);
  }
  const stretches = chooseStretches(observations, cuts, level);
  const boundaries = stretches.slice(1).map(({ head }, i) => ({
    index: head.from,
    before: (stretches[i] as Stretch).tail,
    after: head,
    pValue: pValues.get(head.from) as number,
  }));
  return { pieces: stretches.map(({ whole }) => whole), boundaries };
}
