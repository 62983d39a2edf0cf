import type { FlameGraph, FlameNode } from '@benchline/schema';
import { type CallTreeNode, callTree } from '../analyze/call-tree.js';
import { functionKey } from '../analyze/function-key.js';
import { sampleCountOf } from '../analyze/sample-count.js';
import { isActive } from '../analyze/top-functions.js';
import type { CpuProfile } from '../profile/cpu-profile.js';

/** The call tree as a flame graph in nanoseconds, without idle time and the profiler's own. */
export function flameGraph(profile: CpuProfile): FlameGraph {
  const root = callTree(profile);
  return {
    kind: 'cpu',
    unit: 'ns',
    sampleCount: sampleCountOf(profile),
    root: flameNode([root]),
  };
}

/** The same function called from the same place, however often V8 lists it. */
function flameNode(same: readonly CallTreeNode[]): FlameNode {
  const { name, file, line, column, category } = same[0] as CallTreeNode;
  const children = groupChildren(same).map(flameNode);
  const selfValue = same.reduce((sum, node) => sum + node.selfTimeNs, 0);
  return {
    name,
    file,
    line,
    column,
    category,
    selfValue,
    totalValue: children.reduce((sum, child) => sum + child.totalValue, selfValue),
    children,
  };
}

function groupChildren(parents: readonly CallTreeNode[]): CallTreeNode[][] {
  const groups = new Map<string, CallTreeNode[]>();
  for (const child of parents.flatMap((parent) => parent.children).filter(isActive)) {
    const key = functionKey(child);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [child]);
    else group.push(child);
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}
