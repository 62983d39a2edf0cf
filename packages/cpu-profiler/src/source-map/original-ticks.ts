import type { CallFrame } from '@benchline/inspector';
import { decodedMappings, type TraceMap } from '@jridgewell/trace-mapping';
import type { PositionTick } from '../profile/cpu-profile.js';

/**
 * V8 counts samples by generated line, without columns. A line that came from one original line is placed there; one
 * that came from many (minified code) cannot be, and its ticks are left out.
 *
 * @param frame the function's place in the generated code
 * @param source the original file that the function is in
 */
export function originalTicks(
  ticks: readonly PositionTick[],
  frame: CallFrame,
  map: TraceMap,
  source: string,
): PositionTick[] {
  const placed = new Map<number, number>();
  for (const { line, ticks: count } of ticks) {
    // Before the function's own beginning, its first line belongs to others.
    const from = line - 1 === frame.lineNumber ? frame.columnNumber : 0;
    const original = onlyLine(map, line - 1, from, source);
    if (original !== undefined) placed.set(original, (placed.get(original) ?? 0) + count);
  }
  return [...placed].sort(([a], [b]) => a - b).map(([line, count]) => ({ line, ticks: count }));
}

/** A statement that was broken over a few lines and printed as one is where it begins. */
const longestStatement = 3;

/** The original line, from 1, of a generated one, from 0. */
function onlyLine(map: TraceMap, line: number, from: number, source: string): number | undefined {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const segment of decodedMappings(map)[line] ?? []) {
    if (segment.length === 1 || segment[0] < from || map.resolvedSources[segment[1]] !== source) continue;
    first = Math.min(first, segment[2]);
    last = Math.max(last, segment[2]);
  }
  // Without a mapping there is no first line, and the difference of the infinities is negative.
  return first <= last && last - first < longestStatement ? first + 1 : undefined;
}
