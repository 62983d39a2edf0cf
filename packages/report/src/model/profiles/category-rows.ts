import { formatPercent } from '@benchline/format';
import type { CodeCategory, FlameGraph, FlameNode } from '@benchline/schema';
import { categoryWords } from './category-words.js';
import type { CategoryRow } from './profile-view.js';

/** Whose code the self values of a graph went to, the largest first. */
export function categoryRows({ root }: FlameGraph): CategoryRow[] {
  if (!(root.totalValue > 0)) return [];
  const sums = new Map<CodeCategory, number>();
  const pending: FlameNode[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const category = node.category ?? 'user';
    sums.set(category, (sums.get(category) ?? 0) + node.selfValue);
    for (const child of node.children) pending.push(child);
  }
  return [...sums]
    .filter(([, value]) => value > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([category, value]) => {
      const share = value / root.totalValue;
      const word = categoryWords[category];
      return { category, word, share, text: `${word} ${formatPercent(share)}` };
    });
}
