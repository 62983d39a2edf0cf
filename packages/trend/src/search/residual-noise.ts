import { longRunVariance } from '../noise/long-run-variance.js';
import type { Observations } from '../noise/observations.js';
import { fittedAt, type Piece } from './segment.js';

/**
 * The long-run variance of what neighbouring pieces leave.
 *
 * @param pieces - in order, without gaps
 * @param mostCorrelated - a residual correlation beyond this is taken for this
 */
export function residualNoise(
  { values, weights, keptShare }: Observations,
  pieces: readonly Piece[],
  mostCorrelated: number,
): { noise: number; degreesOfFreedom: number } {
  let [squares, products, previous, fitted, count] = [0, 0, 0, 0, 0];
  for (const piece of pieces) {
    fitted += piece.course === 'level' ? 1 : 2;
    count += piece.to - piece.from;
    for (let i = piece.from; i < piece.to; i += 1) {
      const residual = ((values[i] as number) - fittedAt(piece, i)) * Math.sqrt(weights[i] as number);
      squares += residual * residual;
      products += residual * previous;
      previous = residual;
    }
  }
  const noise = longRunVariance(squares, products, count, fitted, mostCorrelated) / keptShare ** 2;
  return { noise, degreesOfFreedom: Math.max(1, count - fitted) };
}
