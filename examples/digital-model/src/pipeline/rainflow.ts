/** A load cycle found in a history. */
export interface LoadCycle {
  /** From trough to peak, above 0. */
  readonly rangeN: number;
  /** Half-way between trough and peak. */
  readonly meanN: number;
  /** 1 for a whole cycle, 0.5 for a half. */
  readonly count: 1 | 0.5;
}

/**
 * Counts load cycles by the rainflow method.
 *
 * Source: ASTM E1049-85 (2017), "Standard Practices for Cycle Counting in Fatigue Analysis", section 5.4.4.
 *
 * @param history - the load over time, in N
 * @returns the cycles in the order in which they close, then the half cycles that never do
 */
export function countRainflow(history: Float64Array): readonly LoadCycle[] {
  const cycles: LoadCycle[] = [];
  // The reversals still open are open[start…]; moving the start is cheaper than removing the first.
  const open: number[] = [];
  let start = 0;
  for (const reversal of reversalsOf(history)) {
    open.push(reversal);
    while (open.length - start >= 3) {
      const last = open[open.length - 1] as number;
      const middle = open[open.length - 2] as number;
      const first = open[open.length - 3] as number;
      if (Math.abs(last - middle) < Math.abs(middle - first)) break;
      if (open.length - start === 3) {
        // The range holds the start of the history, so it has no other half.
        cycles.push(cycleOf(first, middle, 0.5));
        start += 1;
      } else {
        cycles.push(cycleOf(first, middle, 1));
        open.splice(open.length - 3, 2);
      }
    }
  }
  for (let index = start + 1; index < open.length; index += 1) {
    cycles.push(cycleOf(open[index - 1] as number, open[index] as number, 0.5));
  }
  return cycles;
}

/** The peaks and troughs of a history, with its first and last value; a plateau counts once. */
export function reversalsOf(history: Float64Array): readonly number[] {
  const reversals: number[] = [];
  for (const value of history) {
    const last = reversals.at(-1);
    const beforeLast = reversals.at(-2);
    if (last === value) continue;
    const goesOn = last !== undefined && beforeLast !== undefined && value > last === last > beforeLast;
    if (goesOn) reversals[reversals.length - 1] = value;
    else reversals.push(value);
  }
  return reversals;
}

function cycleOf(fromN: number, toN: number, count: 1 | 0.5): LoadCycle {
  return { rangeN: Math.abs(toN - fromN), meanN: (fromN + toN) / 2, count };
}
