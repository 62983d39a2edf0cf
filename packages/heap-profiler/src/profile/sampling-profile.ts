import type { CallFrame } from '@benchline/inspector';
/**
 * V8's sampled heap profile, which is the format of a `.heapprofile` file (Chrome DevTools Protocol,
 * `HeapProfiler.SamplingHeapProfile`).
 */
export interface SamplingProfile {
  readonly head: SamplingNode;
  /** In any order; `ordinal` is the order of allocation. Missing where the engine does not tell. */
  readonly samples?: readonly Sample[];
}

/** A function, as called from its parent's function. */
export interface SamplingNode {
  readonly id: number;
  readonly callFrame: CallFrame;
  /** Bytes allocated by the function itself, scaled up from the samples. */
  readonly selfSize: number;
  readonly children: readonly SamplingNode[];
}

/** An allocation that was sampled, and stands for others like it. */
export interface Sample {
  /** Bytes, scaled up: of one object or of several of the same size. */
  readonly size: number;
  readonly nodeId: number;
  readonly ordinal: number;
}

/** Rebuilds a tree, leaving out the nodes (with all below them) for which `keep` is false. */
export function mapNodes(
  node: SamplingNode,
  change: (node: SamplingNode) => CallFrame,
  keep: (node: SamplingNode) => boolean,
): SamplingNode {
  return {
    id: node.id,
    callFrame: change(node),
    selfSize: node.selfSize,
    children: node.children.filter(keep).map((child) => mapNodes(child, change, keep)),
  };
}
