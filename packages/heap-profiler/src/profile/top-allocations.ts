import type { CallFrame } from '@benchline/inspector';
import type { AllocationSite } from '@benchline/schema';
import type { HeapProfile } from './heap-profile.js';
import type { SamplingNode } from './sampling-profile.js';
import { isUserCode, sourcePlace } from './source-place.js';

/**
 * - `function`: each function for itself, V8's own (`push`, `map`) and Node's among them.
 * - `line`: bytes of V8's and Node's functions go to the line of the user's or dependency's function that called them;
 *   functions that start on one line are one.
 */
export type SiteGrouping = 'function' | 'line';

/** Which allocations to list, and how many. */
export interface TopAllocationsOptions {
  /** @defaultValue 10 */
  readonly count?: number;
  /** @defaultValue 'function' */
  readonly by?: SiteGrouping;
}

/**
 * The sites that allocated the most themselves, most first.
 *
 * V8 samples allocations by function, so a line is where the function starts. `checkLeak` finds the very statement.
 */
export function topAllocations(profile: HeapProfile, options: TopAllocationsOptions = {}): AllocationSite[] {
  const { count = 10, by = 'function' } = options;
  return [...allocationSites(profile, by).values()]
    .filter(({ selfBytes }) => selfBytes > 0)
    .sort((one, other) => other.selfBytes - one.selfBytes)
    .slice(0, count);
}

/** All sites by a key that is the same in every profile of the same code. */
export function allocationSites(profile: HeapProfile, by: SiteGrouping): Map<string, AllocationSite> {
  const sums = new Map<string, { frame: CallFrame; selfBytes: number; totalBytes: number }>();
  /** @returns the bytes below */
  const visit = (node: SamplingNode, caller: CallFrame, open: ReadonlySet<string>): number => {
    const frame =
      by === 'line' && !isUserCode(node.callFrame) && isUserCode(caller) ? caller : node.callFrame;
    const key = keyOf(frame, by);
    const inner = open.has(key) ? open : new Set(open).add(key);
    let bytes = node.selfSize;
    for (const child of node.children) bytes += visit(child, frame, inner);
    const sum = sums.get(key) ?? { frame, selfBytes: 0, totalBytes: 0 };
    sum.selfBytes += node.selfSize;
    if (!open.has(key)) sum.totalBytes += bytes;
    sums.set(key, sum);
    return bytes;
  };
  for (const child of profile.head.children) visit(child, profile.head.callFrame, new Set());
  const share = (bytes: number) => (profile.totalBytes === 0 ? 0 : bytes / profile.totalBytes);
  return new Map(
    [...sums].map(([key, { frame, selfBytes, totalBytes }]) => [
      key,
      { name: nameOf(frame), ...sourcePlace(frame), selfBytes, totalBytes, selfShare: share(selfBytes) },
    ]),
  );
}

function nameOf({ functionName }: CallFrame): string {
  return functionName === '' ? '(anonymous)' : functionName;
}

function keyOf({ functionName, url, lineNumber, columnNumber }: CallFrame, by: SiteGrouping): string {
  return by === 'line' && url !== ''
    ? JSON.stringify([url, lineNumber])
    : JSON.stringify([url, lineNumber, columnNumber, functionName]);
}
