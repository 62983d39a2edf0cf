import type { ProfiledFunction } from '@benchline/schema';
import type { CpuProfile } from '../profile/cpu-profile.js';
import { type CallTreeNode, callTree, walkCallTree } from './call-tree.js';
import { functionKey } from './function-key.js';

/** Which functions {@link topFunctions} lists. */
export interface TopFunctionsOptions {
  /** `self`: time in the function itself; `total`: with what it calls. `self` unless given. */
  readonly by?: 'self' | 'total';
  /** How many; all unless given. */
  readonly count?: number;
}

/**
 * The functions of a profile, the largest time first. The root, idle time and the profiler's own work are left out;
 * shares are of what remains. A function that calls itself, directly or not, has its total time counted once.
 */
export function topFunctions(profile: CpuProfile, options: TopFunctionsOptions = {}): ProfiledFunction[] {
  const { by = 'self', count = Number.POSITIVE_INFINITY } = options;
  const root = callTree(profile);
  const activeTimeNs = activeTimeOf(root);
  const shareOf = (timeNs: number) => (activeTimeNs === 0 ? 0 : Math.min(1, timeNs / activeTimeNs));
  // What only called the profiler has neither samples nor time.
  const seen = sumByFunction(root).filter((sum) => sum.hits > 0 || sum.totalTimeNs > 0);
  const functions = seen.map(
    ({ place, selfTimeNs, totalTimeNs, hits }): ProfiledFunction => ({
      name: place.name,
      file: place.file,
      line: place.line,
      column: place.column,
      category: place.category,
      ...(place.packageName === undefined ? {} : { packageName: place.packageName }),
      selfTimeNs,
      totalTimeNs,
      selfShare: shareOf(selfTimeNs),
      totalShare: shareOf(totalTimeNs),
      hits,
    }),
  );
  const timeOf = ({ selfTimeNs, totalTimeNs }: ProfiledFunction) =>
    by === 'self' ? selfTimeNs : totalTimeNs;
  return functions
    .sort(
      (a, b) => timeOf(b) - timeOf(a) || b.selfTimeNs - a.selfTimeNs || a.name.localeCompare(b.name, 'en'),
    )
    .slice(0, count);
}

/** Time outside idle and the profiler's own work, in nanoseconds. */
export function activeTimeOf(root: CallTreeNode): number {
  let timeNs = 0;
  for (const node of walkCallTree(root)) if (isActive(node)) timeNs += node.selfTimeNs;
  return timeNs;
}

/** Whether a node is of the code that was to be profiled. */
export function isActive({ category }: CallTreeNode): boolean {
  return category !== 'idle' && category !== 'profiler';
}

interface FunctionSum {
  readonly place: CallTreeNode;
  selfTimeNs: number;
  totalTimeNs: number;
  hits: number;
}

function sumByFunction(root: CallTreeNode): FunctionSum[] {
  const sums = new Map<string, FunctionSum>();
  const onPath = new Map<string, number>();
  // Each node is met twice: going down, and going up again, when it leaves the path.
  const pending: { readonly node: CallTreeNode; readonly leaving: boolean }[] = [
    { node: root, leaving: false },
  ];
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    const { node, leaving } = step;
    const key = functionKey(node);
    const depth = onPath.get(key) ?? 0;
    if (leaving) {
      onPath.set(key, depth - 1);
      continue;
    }
    if (node !== root && isActive(node)) {
      const sum = sums.get(key) ?? { place: node, selfTimeNs: 0, totalTimeNs: 0, hits: 0 };
      sums.set(key, sum);
      sum.selfTimeNs += node.selfTimeNs;
      sum.hits += node.hits;
      if (depth === 0) sum.totalTimeNs += node.totalTimeNs;
    }
    onPath.set(key, depth + 1);
    pending.push({ node, leaving: true });
    for (const child of node.children) pending.push({ node: child, leaving: false });
  }
  return [...sums.values()];
}
