import type { Observations } from '../noise/observations.js';

/** Values in a row, with what a level or a line through them needs: weighted means, and squares and products about them. */
export interface Segment {
  readonly from: number;
  /** The first index after it. */
  readonly to: number;
  readonly weight: number;
  readonly value: number;
  readonly time: number;
  readonly valueSquares: number;
  readonly timeSquares: number;
  readonly products: number;
}

/** The sums of the values from one index to before another. */
export function segmentOf({ values, weights }: Observations, from: number, to: number): Segment {
  let weight = 0;
  let value = 0;
  let time = 0;
  for (let i = from; i < to; i += 1) {
    const own = weights[i] as number;
    weight += own;
    value += own * (values[i] as number);
    time += own * i;
  }
  value /= weight || 1;
  time /= weight || 1;
  let [valueSquares, timeSquares, products] = [0, 0, 0];
  for (let i = from; i < to; i += 1) {
    const own = weights[i] as number;
    const [dx, dt] = [(values[i] as number) - value, i - time];
    valueSquares += own * dx * dx;
    timeSquares += own * dt * dt;
    products += own * dx * dt;
  }
  return { from, to, weight, value, time, valueSquares, timeSquares, products };
}

/** Two neighbours as one, without a look at their values (Chan, Golub and LeVeque 1983). */
export function join(a: Segment, b: Segment): Segment {
  const weight = a.weight + b.weight;
  const [dx, dt] = [b.value - a.value, b.time - a.time];
  const shared = (a.weight * b.weight) / weight;
  return {
    from: a.from,
    to: b.to,
    weight,
    value: a.value + (dx * b.weight) / weight,
    time: a.time + (dt * b.weight) / weight,
    valueSquares: a.valueSquares + b.valueSquares + shared * dx * dx,
    timeSquares: a.timeSquares + b.timeSquares + shared * dt * dt,
    products: a.products + b.products + shared * dx * dt,
  };
}

/** The squared residuals of a least squares line; those of a level are `valueSquares`. */
export function lineSquares({ valueSquares, timeSquares, products }: Segment): number {
  return timeSquares === 0 ? valueSquares : Math.max(0, valueSquares - products ** 2 / timeSquares);
}

/** How a stretch goes: at one level, or along a line. */
export type Course = 'level' | 'slide';

/** A segment with how it goes. */
export interface Piece extends Segment {
  readonly course: Course;
}

/** The fitted value at an index, also outside of the piece. */
export function fittedAt({ course, value, time, products, timeSquares }: Piece, index: number): number {
  return course === 'level' ? value : value + (products / timeSquares) * (index - time);
}

/** The variance of {@link fittedAt} in units of the noise's long-run variance. */
export function leverageAt({ course, weight, time, timeSquares }: Piece, index: number): number {
  return 1 / weight + (course === 'level' ? 0 : (index - time) ** 2 / timeSquares);
}
