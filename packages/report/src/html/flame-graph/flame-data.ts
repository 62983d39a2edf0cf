import type { CodeCategory } from '@benchline/schema';
import type { FlameView } from '../../model/profiles/flame-view.js';

/** Categories by the number that stands for them in {@link FlameData}. */
export const flameCategories: readonly CodeCategory[] = [
  'user',
  'dependency',
  'node',
  'native',
  'gc',
  'idle',
  'profiler',
];

/** A flame graph as a page holds it: each text once, each frame a row of numbers. */
export interface FlameData {
  readonly title: string;
  readonly unit: 'ns' | 'bytes';
  readonly perOperation: boolean;
  readonly texts: readonly string[];
  /**
   * Depth, name, place, category, self and total value; of a differential graph also the baseline's self and total value
   * the change of the self value, and whether it counts as one. Each frame before its children.
   */
  readonly frames: readonly (readonly number[])[];
}

/** Packs a flame graph for the page. */
export function flameData({ title, unit, perOperation, frames }: FlameView): FlameData {
  const numbers = new Map<string, number>();
  const numberOf = (text: string) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const rows = frames.map((frame) => [
    frame.depth,
    numberOf(frame.name),
    numberOf(frame.place),
    flameCategories.indexOf(frame.category),
    frame.selfValue,
    frame.totalValue,
    ...(frame.deltaSelfValue === null
      ? []
      : [
          frame.baselineSelfValue ?? 0,
          frame.baselineTotalValue ?? 0,
          frame.deltaSelfValue,
          frame.isChanged ? 1 : 0,
        ]),
  ]);
  return { title, unit, perOperation, texts: [...numbers.keys()], frames: rows };
}
