import type { SamplingNode } from '../profile/sampling-profile.js';

/**
 * What nodes call, by function, in an order that is the same for the same code.
 *
 * @param byName - whether functions are the same by name and file, wherever they stand in it: of two versions of the code
 */
export function groupChildren(parents: readonly SamplingNode[], byName = false): Map<string, SamplingNode[]> {
  const groups = new Map<string, SamplingNode[]>();
  for (const child of parents.flatMap((parent) => parent.children)) {
    const { functionName, url, lineNumber, columnNumber } = child.callFrame;
    const named = byName && functionName !== '';
    const key = JSON.stringify([functionName, url, ...(named ? [] : [lineNumber, columnNumber])]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [child]);
    else group.push(child);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}
