import type { FlameGraph, FlameNode } from '@benchline/schema';
import type { HeapProfile } from '../profile/heap-profile.js';
import type { SamplingNode } from '../profile/sampling-profile.js';
import { flamePlace } from './flame-place.js';
import { groupChildren } from './group-children.js';

/** How {@link flameGraph} names files. */
export interface FlameGraphOptions {
  /** The folder that files are named relative to; the working directory unless given. */
  readonly rootDirectory?: string;
}

/** The call tree as a flame graph in bytes, as many as were counted: alive, or allocated. */
export function flameGraph(
  profile: Pick<HeapProfile, 'head' | 'sampleCount'>,
  options: FlameGraphOptions = {},
): FlameGraph {
  const { rootDirectory = process.cwd() } = options;
  return {
    kind: 'heap',
    unit: 'bytes',
    sampleCount: profile.sampleCount,
    root: flameNode([profile.head], rootDirectory),
  };
}

/** The same function called from the same place, however often V8 lists it. */
function flameNode(same: readonly SamplingNode[], rootDirectory: string): FlameNode {
  const children = [...groupChildren(same).values()].map((group) => flameNode(group, rootDirectory));
  const selfValue = same.reduce((sum, node) => sum + node.selfSize, 0);
  return {
    ...flamePlace((same[0] as SamplingNode).callFrame, rootDirectory),
    selfValue,
    totalValue: children.reduce((sum, child) => sum + child.totalValue, selfValue),
    children,
  };
}
