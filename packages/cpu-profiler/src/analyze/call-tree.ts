import type { CpuProfile, CpuProfileNode } from '../profile/cpu-profile.js';
import { type CodePlace, codePlace } from './code-place.js';

/** A function in one place of the call tree, with its times. */
export interface CallTreeNode extends CodePlace {
  /** Of the profile's node. */
  readonly id: number;
  /** Time in which it was running itself. */
  readonly selfTimeNs: number;
  /** With all below it but the profiler's own work. */
  readonly totalTimeNs: number;
  /** Samples in which it was running itself. */
  readonly hits: number;
  readonly children: readonly CallTreeNode[];
}

/**
 * The tree of calls. A sample stands for the time until the next one, as in Chrome DevTools; the last one for the time
 * until the end. What the profiler called (a profiled function) is right below the root: its callers only waited.
 * Places without samples below them are left out.
 */
export function callTree(profile: CpuProfile): CallTreeNode {
  const { data, rootDirectory } = profile;
  const selfTimesNs = selfTimes(profile);
  const hits = new Map<number, number>();
  for (const sample of data.samples) hits.set(sample, (hits.get(sample) ?? 0) + 1);
  const nodes = new Map(data.nodes.map((node) => [node.id, node]));
  // Deep recursion makes deep trees: by a stack of ours, not the engine's.
  const made = new Map<number, CallTreeNode>();
  const root = data.nodes[0] as CpuProfileNode;
  const profiled: CallTreeNode[] = [];
  for (const node of childrenFirst(nodes, root)) {
    const place = codePlace(node.callFrame, rootDirectory);
    const below = (node.children ?? []).map((id) => made.get(id) as CallTreeNode).filter(hasSamples);
    const own = place.category === 'profiler' ? below.filter(isOfProfiler) : below;
    if (own.length < below.length) profiled.push(...below.filter((child) => !isOfProfiler(child)));
    const children = node === root ? [...own, ...profiled] : own;
    const selfTimeNs = selfTimesNs.get(node.id) ?? 0;
    made.set(node.id, {
      ...place,
      id: node.id,
      selfTimeNs,
      totalTimeNs: children.reduce(
        (sum, child) => (isOfProfiler(child) && !isOfProfiler(place) ? sum : sum + child.totalTimeNs),
        selfTimeNs,
      ),
      hits: hits.get(node.id) ?? 0,
      children,
    });
  }
  return made.get(root.id) as CallTreeNode;
}

function hasSamples({ hits, children }: CallTreeNode): boolean {
  return hits > 0 || children.length > 0;
}

function isOfProfiler({ category }: CodePlace): boolean {
  return category === 'profiler';
}

/** Every node of a tree, callers first. */
export function* walkCallTree(root: CallTreeNode): Generator<CallTreeNode> {
  const pending = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    yield node;
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      pending.push(node.children[index] as CallTreeNode);
    }
  }
}

function selfTimes({ data }: CpuProfile): Map<number, number> {
  const { samples, timeDeltas, startTime, endTime } = data;
  const times = new Map<number, number>();
  let timeUs = startTime;
  for (let index = 0; index < samples.length; index += 1) {
    timeUs += timeDeltas[index] as number;
    const last = index === samples.length - 1;
    // Clocks of other cores can put a sample before the one that preceded it.
    const lastedUs = Math.max(0, last ? endTime - timeUs : (timeDeltas[index + 1] as number));
    const id = samples[index] as number;
    times.set(id, (times.get(id) ?? 0) + lastedUs * 1000);
  }
  return times;
}

function childrenFirst(nodes: ReadonlyMap<number, CpuProfileNode>, root: CpuProfileNode): CpuProfileNode[] {
  const order: CpuProfileNode[] = [];
  const pending = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    order.push(node);
    for (const child of node.children ?? []) pending.push(nodes.get(child) as CpuProfileNode);
  }
  return order.reverse();
}
