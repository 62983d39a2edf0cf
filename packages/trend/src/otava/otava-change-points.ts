import { energySplit } from './energy-split.js';
import { type PooledTest, pooledTest } from './pooled-test.js';

/** The parameters of Otava (formerly Hunter), with its defaults. */
export interface OtavaOptions {
  /** Windows of so many points are searched, each half a window after the last; 50 by default, at least 2. */
  readonly windowLength?: number;
  /** The p value, not corrected for the search, below which a change is one; .001 by default. */
  readonly maxPValue?: number;
  /** The relative change above which a change is one; 0 by default. */
  readonly minMagnitude?: number;
}

/** A place where Otava sees a change, with the parts between its neighbours compared. */
export interface OtavaChange {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly test: PooledTest;
}

/**
 * Otava's change points: E-divisive with a t test inside sliding windows, at a relaxed level, then merging what does not
 * hold (Fleming et al. 2023, "Hunter: Using change point detection to hunt for performance regressions"). Its p values are
 * not corrected for the search: of unchanged series of 100 points it flags 6 %, of autocorrelated ones 65 %.
 */
export function otavaChangePoints(values: Float64Array, options: OtavaOptions = {}): OtavaChange[] {
  const { windowLength = 50, maxPValue = 0.001, minMagnitude = 0 } = options;
  const relaxed = maxPValue < 0.05 ? maxPValue * 10 : maxPValue < 0.5 ? maxPValue * 2 : maxPValue;
  const step = Math.floor(windowLength / 2);
  const places = new Set<number>();
  for (let start = 0; start < values.length; ) {
    const found = divide(values.subarray(start, start + windowLength), relaxed).map((place) => start + place);
    for (const place of found) places.add(place);
    start = Math.max(found.at(-1) ?? 0, start + step);
  }
  return merge(
    values,
    [...places].sort((a, b) => a - b),
    maxPValue,
    minMagnitude,
  );
}

/** Splits a window where the energy distance is largest among its parts, as long as that split is significant. */
function divide(values: Float64Array, maxPValue: number): number[] {
  const places: number[] = [];
  for (;;) {
    const edges = [0, ...places, values.length];
    let best: { index: number; distance: number; part: number } | null = null;
    for (let part = 0; part + 1 < edges.length; part += 1) {
      const from = edges[part] as number;
      const split = energySplit(values.subarray(from, edges[part + 1]));
      if (split !== null && (best === null || split.distance > best.distance)) {
        best = { index: from + split.index, distance: split.distance, part };
      }
    }
    if (best === null) return places;
    const [from, to] = [edges[best.part] as number, edges[best.part + 1] as number];
    const { pValue } = pooledTest(values.subarray(from, best.index), values.subarray(best.index, to));
    if (pValue > maxPValue) return places;
    places.splice(best.part, 0, best.index);
  }
}

function merge(
  values: Float64Array,
  places: readonly number[],
  maxPValue: number,
  minMagnitude: number,
): OtavaChange[] {
  const compare = (index: number, from: number, to: number): OtavaChange => ({
    index,
    from,
    to,
    test: pooledTest(values.subarray(from, index), values.subarray(index, to)),
  });
  const changes = places.map((index, i) =>
    compare(index, places[i - 1] ?? 0, places[i + 1] ?? values.length),
  );
  const recompute = (i: number) => {
    const change = changes[i];
    if (change === undefined) return;
    changes[i] = compare(change.index, changes[i - 1]?.index ?? 0, changes[i + 1]?.index ?? values.length);
  };
  while (changes.length > 0) {
    let weakest = extreme(changes, ({ test }) => test.pValue);
    if ((changes[weakest] as OtavaChange).test.pValue < maxPValue) {
      weakest = extreme(changes, (change) => -magnitude(change));
      if (magnitude(changes[weakest] as OtavaChange) > minMagnitude) break;
    }
    changes.splice(weakest, 1);
    // Otava compares the two changes after the removed one again and leaves the one before it as it was.
    recompute(weakest);
    recompute(weakest + 1);
  }
  return changes;
}

function magnitude({ test: { before, after } }: OtavaChange): number {
  if (before === after) return 0;
  return Math.max(Math.abs(after / before - 1), Math.abs(before / after - 1));
}

/** The first index at which the measure is largest. */
function extreme(changes: readonly OtavaChange[], measure: (change: OtavaChange) => number): number {
  let best = 0;
  changes.forEach((change, i) => {
    if (measure(change) > measure(changes[best] as OtavaChange)) best = i;
  });
  return best;
}
