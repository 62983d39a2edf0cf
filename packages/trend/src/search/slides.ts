import { normalQuantile } from '@benchline/stats';
import type { Observations } from '../noise/observations.js';
import { residualNoise } from './residual-noise.js';
import { fittedAt, join, leverageAt, lineSquares, type Piece, type Segment, segmentOf } from './segment.js';

/**
 * What a further piece, and a slide in place of a level, must save: so many times log n long-run variances, as in the
 * modified Bayesian information criterion for a change (Zhang and Siegmund 2007). A slide pays as much as a change, so
 * that one step is rather a step than a slide.
 */
export const PIECE_PENALTY = 3;

/** Residual correlation may come near 1 here, as what is judged is what is left of all changes. */
const MOST_CORRELATED = 0.995;

/** What lies between two boundaries: a level, or a slide that may bend, with its lines at either end. */
export interface Stretch {
  readonly whole: Piece;
  readonly head: Piece;
  readonly tail: Piece;
}

/**
 * Chooses among boundaries those that a series of levels and slides needs, so that a slow slide is one line and not several
 * steps: the cheapest row of pieces that start and end at boundaries, each a level or a line (dynamic programming, Auger
 * and Lawrence 1989). A boundary at a slide is kept only where the lines do not meet there, at `level`.
 *
 * @param cuts - ascending, the first index of a new piece each
 * @returns at least one stretch, for the whole series
 */
export function chooseStretches(
  observations: Observations,
  cuts: readonly number[],
  level: number,
): Stretch[] {
  const edges = [0, ...cuts, observations.count];
  const finest = edges.slice(1).map((to, i) => segmentOf(observations, edges[i] as number, to));
  const noise = finestNoise(observations, finest);
  const pieces = cheapestPieces(finest, PIECE_PENALTY * Math.log(observations.count) * noise);
  return joinWhereLinesMeet(pieces, noise, normalQuantile(1 - level / 2));
}

/**
 * A start is given up once a cut at a later place is at least as good for every end to come (pruned exact linear time,
 * Killick, Fearnhead and Eckley 2012), so that the cost grows with the number of boundaries and not with its square.
 */
function cheapestPieces(finest: readonly Segment[], penalty: number): Piece[] {
  const costs = [0];
  const last: Piece[] = [];
  const residuals = new Float64Array(finest.length);
  let oldest = 0;
  for (let end = 1; end <= finest.length; end += 1) {
    let best = Number.POSITIVE_INFINITY;
    let joined = finest[end - 1] as Segment;
    for (let start = end - 1; start >= oldest; start -= 1) {
      if (start < end - 1) joined = join(finest[start] as Segment, joined);
      const line = lineSquares(joined) + penalty;
      const residual = Math.min(line, joined.valueSquares);
      residuals[start] = residual;
      const cost = (costs[start] as number) + penalty + residual;
      if (cost >= best) continue;
      best = cost;
      last[end] = { ...joined, course: line < joined.valueSquares ? 'slide' : 'level' };
    }
    costs[end] = best;
    while (oldest < end && (costs[oldest] as number) + (residuals[oldest] as number) - penalty >= best)
      oldest += 1;
  }
  return piecesThatEnd(last, finest);
}

function piecesThatEnd(last: readonly Piece[], finest: readonly Segment[]): Piece[] {
  const endAt = new Map(finest.map(({ to }, i) => [to, i + 1]));
  const pieces: Piece[] = [];
  for (let end = finest.length; end > 0; ) {
    const piece = last[end] as Piece;
    pieces.push(piece);
    end = endAt.get(piece.from) ?? 0;
  }
  return pieces.reverse();
}

function joinWhereLinesMeet(pieces: readonly Piece[], noise: number, limit: number): Stretch[] {
  const left = pieces.map((piece): Stretch => ({ whole: piece, head: piece, tail: piece }));
  for (;;) {
    let nearest = 0;
    let least = limit;
    for (let i = 1; i < left.length; i += 1) {
      const [before, after] = [(left[i - 1] as Stretch).tail, (left[i] as Stretch).head];
      if (before.course === 'level' && after.course === 'level') continue;
      const place = after.from - 0.5;
      const jump = Math.abs(fittedAt(after, place) - fittedAt(before, place));
      const error = Math.sqrt(noise * (leverageAt(before, place) + leverageAt(after, place)));
      if (jump < least * error) {
        least = jump / error;
        nearest = i;
      }
    }
    if (nearest === 0) return left;
    left.splice(nearest - 1, 2, joinStretches(left[nearest - 1] as Stretch, left[nearest] as Stretch));
  }
}

/** Two slides that meet keep their own lines at the ends; a level and a slide become one line, so that a ramp is a change. */
function joinStretches(before: Stretch, after: Stretch): Stretch {
  const whole: Piece = { ...join(before.whole, after.whole), course: 'slide' };
  const bend = before.tail.course === 'slide' && after.head.course === 'slide';
  return bend ? { whole, head: before.head, tail: after.tail } : { whole, head: whole, tail: whole };
}

/** What the finest pieces leave, each by its better course; two degrees of freedom more must save more than chance does. */
function finestNoise(observations: Observations, finest: readonly Segment[]): number {
  const pieces = finest.map((segment): Piece => {
    const length = segment.to - segment.from;
    const slides = lineSquares(segment) < segment.valueSquares * (1 - 4 / length);
    return { ...segment, course: slides ? 'slide' : 'level' };
  });
  return residualNoise(observations, pieces, MOST_CORRELATED).noise;
}
