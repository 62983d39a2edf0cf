/** A curve: what it is over, rising, and its values. */
export interface Column {
  readonly xs: readonly number[];
  readonly ys: readonly (number | null)[];
}

/**
 * Puts curves over places of their own onto one axis: all places, and for each curve a value at its own, `null` at the
 * others. A place that a curve has twice moves up by the least, so that a step stays a step.
 */
export function joinColumns(columns: readonly Column[]): [xs: number[], ...ys: (number | null)[][]] {
  const raised = columns.map(({ xs }) => rising(xs));
  const places = [...new Set(raised.flat())].sort((a, b) => a - b);
  const values = columns.map(({ ys }, i) => {
    const own = new Map((raised[i] as number[]).map((x, at) => [x, ys[at] ?? null]));
    return places.map((x) => own.get(x) ?? null);
  });
  return [places, ...values];
}

/** The value of a curve at any place, on the line between its neighbours; its end value beyond its ends. */
export function valueAt({ xs, ys }: Column, x: number): number {
  const after = xs.findIndex((own) => own > x);
  if (after === 0) return ys[0] as number;
  if (after === -1) return ys.at(-1) as number;
  const [from, to] = [xs[after - 1] as number, xs[after] as number];
  const [low, high] = [ys[after - 1] as number, ys[after] as number];
  return low + ((high - low) * (x - from)) / (to - from);
}

function rising(xs: readonly number[]): number[] {
  const raised: number[] = [];
  for (const x of xs) {
    const before = raised.at(-1);
    raised.push(before !== undefined && x <= before ? before + Math.abs(before || 1) * 1e-9 : x);
  }
  return raised;
}
