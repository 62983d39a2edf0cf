import type { DifferentialFlameGraph, DifferentialFlameNode } from '@benchline/schema';
import type { HeapProfile } from '../profile/heap-profile.js';
import type { SamplingNode } from '../profile/sampling-profile.js';
import type { FlameGraphOptions } from './flame-graph.js';
import { flamePlace } from './flame-place.js';
import { groupChildren } from './group-children.js';

/** A profile with the number of operations that it was taken of. */
export interface CountedHeapProfile {
  readonly profile: Pick<HeapProfile, 'head'>;
  /** At least 1. */
  readonly operationCount: number;
}

/**
 * The call trees of two profiles laid over each other, in bytes per operation. Functions are the same by name and file;
 * those without a name by their place as well.
 */
export function differentialFlameGraph(
  baseline: CountedHeapProfile,
  current: CountedHeapProfile,
  options: FlameGraphOptions = {},
): DifferentialFlameGraph {
  const { rootDirectory = process.cwd() } = options;
  const nodeOf = (before: readonly SamplingNode[], after: readonly SamplingNode[]): DifferentialFlameNode => {
    const [gone, here] = [groupChildren(before, true), groupChildren(after, true)];
    const children = [...new Set([...here.keys(), ...gone.keys()])]
      .sort()
      .map((key) => nodeOf(gone.get(key) ?? [], here.get(key) ?? []));
    const baselineSelfValue = selfBytesOf(before) / baseline.operationCount;
    const currentSelfValue = selfBytesOf(after) / current.operationCount;
    return {
      ...flamePlace(((after[0] ?? before[0]) as SamplingNode).callFrame, rootDirectory),
      baselineSelfValue,
      currentSelfValue,
      baselineTotalValue: children.reduce((sum, child) => sum + child.baselineTotalValue, baselineSelfValue),
      currentTotalValue: children.reduce((sum, child) => sum + child.currentTotalValue, currentSelfValue),
      deltaSelfValue: currentSelfValue - baselineSelfValue,
      children,
    };
  };
  return { kind: 'heap', unit: 'bytes', root: nodeOf([baseline.profile.head], [current.profile.head]) };
}

function selfBytesOf(nodes: readonly SamplingNode[]): number {
  return nodes.reduce((sum, node) => sum + node.selfSize, 0);
}
