import type { DifferentialFlameGraph, DifferentialFlameNode } from '@benchline/schema';
import { type CallTreeNode, callTree } from '../analyze/call-tree.js';
import { functionKey } from '../analyze/function-key.js';
import { isActive } from '../analyze/top-functions.js';
import type { CpuProfile } from '../profile/cpu-profile.js';
import { matchFunctions } from './match-functions.js';
import { countProfile } from './replicate.js';

/** The same place in the call trees of both sides. */
interface Side {
  readonly nodes: readonly CallTreeNode[];
  readonly operationCount: number;
  /** What groups its children: the same for functions that are the same. */
  readonly identityOf: (node: CallTreeNode) => string;
}

/** The call trees of two profiles laid over each other, in nanoseconds per operation. */
export function differentialFlameGraph(baseline: CpuProfile, current: CpuProfile): DifferentialFlameGraph {
  const pairs = matchFunctions(countProfile(baseline, 1).places, countProfile(current, 1).places);
  const identities = new Map(pairs.map((pair, index) => [pair.baselineKey, `${index}`]));
  const currentIdentities = new Map(pairs.map((pair, index) => [pair.currentKey, `${index}`]));
  const root = differentialNode(
    sideOf(baseline, (node) => identities.get(functionKey(node)) ?? functionKey(node)),
    sideOf(current, (node) => currentIdentities.get(functionKey(node)) ?? functionKey(node)),
  );
  return { kind: 'cpu', unit: 'ns', root };
}

function sideOf(profile: CpuProfile, identityOf: (node: CallTreeNode) => string): Side {
  return { nodes: [callTree(profile)], operationCount: profile.operationCount, identityOf };
}

function differentialNode(baseline: Side, current: Side): DifferentialFlameNode {
  const before = childrenOf(baseline);
  const after = childrenOf(current);
  const children = [...new Set([...before.keys(), ...after.keys()])]
    .map((identity) =>
      differentialNode(
        { ...baseline, nodes: before.get(identity) ?? [] },
        { ...current, nodes: after.get(identity) ?? [] },
      ),
    )
    .sort((a, b) => (`${a.name}\n${a.file}` < `${b.name}\n${b.file}` ? -1 : 1));
  const { name, file, line, column, category } = (current.nodes[0] ?? baseline.nodes[0]) as CallTreeNode;
  const baselineSelfValue = selfValueOf(baseline);
  const currentSelfValue = selfValueOf(current);
  return {
    name,
    file,
    line,
    column,
    category,
    baselineSelfValue,
    currentSelfValue,
    baselineTotalValue: children.reduce((sum, child) => sum + child.baselineTotalValue, baselineSelfValue),
    currentTotalValue: children.reduce((sum, child) => sum + child.currentTotalValue, currentSelfValue),
    deltaSelfValue: currentSelfValue - baselineSelfValue,
    children,
  };
}

function selfValueOf({ nodes, operationCount }: Side): number {
  return nodes.reduce((sum, node) => sum + node.selfTimeNs, 0) / operationCount;
}

function childrenOf({ nodes, identityOf }: Side): Map<string, CallTreeNode[]> {
  const groups = new Map<string, CallTreeNode[]>();
  for (const child of nodes.flatMap((node) => node.children).filter(isActive)) {
    const identity = identityOf(child);
    const group = groups.get(identity);
    if (group === undefined) groups.set(identity, [child]);
    else group.push(child);
  }
  return groups;
}
