import type { FlameFrame } from '../../../model/profiles/flame-view.js';
import { type FlameData, flameCategories } from '../flame-data.js';

/** Which side of a differential graph the widths are of. */
export type FlameSide = 'current' | 'baseline';

/** A frame as the chart takes it. */
export interface FlameItem {
  readonly frame: FlameFrame;
  readonly children: FlameItem[];
}

/** Builds the tree that the chart draws of the rows that the page holds. @returns the root */
export function flameTree({ texts, frames }: FlameData): FlameItem {
  const open: FlameItem[] = [];
  for (const row of frames) {
    const item: FlameItem = { frame: frameOf(row, texts), children: [] };
    open[item.frame.depth - 1]?.children.push(item);
    open.length = item.frame.depth;
    open.push(item);
  }
  const [root] = open;
  if (root === undefined) throw new Error('A flame graph has a root');
  return root;
}

/** The value that a frame is as wide as. */
export function widthValue({ frame }: FlameItem, side: FlameSide): number {
  return side === 'current' ? frame.totalValue : (frame.baselineTotalValue ?? 0);
}

function frameOf(row: readonly number[], texts: readonly string[]): FlameFrame {
  const [depth = 0, name = 0, place = 0, category = 0, selfValue = 0, totalValue = 0, ...before] = row;
  const [baselineSelfValue = null, baselineTotalValue = null, deltaSelfValue = null, isChanged = 0] = before;
  return {
    depth,
    name: texts[name] ?? '',
    place: texts[place] ?? '',
    category: flameCategories[category] ?? 'user',
    selfValue,
    totalValue,
    baselineSelfValue,
    baselineTotalValue,
    deltaSelfValue,
    isChanged: isChanged === 1,
  };
}
