import type { FlameNode } from '@benchline/schema';

/** A function's self and total value over all its places in a call tree. */
export interface FlameFunction {
  readonly node: FlameNode;
  readonly selfValue: number;
  /** The inner calls of a recursion are counted once. */
  readonly totalValue: number;
}

/** All functions of a flame graph but its root, the largest self value first. */
export function flameFunctions(root: FlameNode): FlameFunction[] {
  const sums = new Map<string, { node: FlameNode; selfValue: number; totalValue: number }>();
  const open = new Map<string, number>();
  // Each node is met twice: going down, and going up again, when it leaves the path.
  const pending = root.children.map((node) => ({ node, leaving: false }));
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    const { node, leaving } = step;
    const key = JSON.stringify([node.name, node.file, node.line, node.column]);
    const depth = open.get(key) ?? 0;
    if (leaving) {
      open.set(key, depth - 1);
      continue;
    }
    const sum = sums.get(key) ?? { node, selfValue: 0, totalValue: 0 };
    sums.set(key, sum);
    sum.selfValue += node.selfValue;
    if (depth === 0) sum.totalValue += node.totalValue;
    open.set(key, depth + 1);
    pending.push({ node, leaving: true });
    for (const child of node.children) pending.push({ node: child, leaving: false });
  }
  return [...sums.values()].sort(
    (a, b) =>
      b.selfValue - a.selfValue || b.totalValue - a.totalValue || (a.node.name < b.node.name ? -1 : 1),
  );
}
