import type { CodePlace } from '../analyze/code-place.js';

/** The same function on both sides; one key is missing where only one side has it. */
export interface FunctionPair {
  readonly baselineKey?: string;
  readonly currentKey?: string;
  readonly place: CodePlace;
}

type Functions = ReadonlyMap<string, CodePlace>;
type Entry = readonly [key: string, place: CodePlace];

/**
 * Pairs functions by file and name, whatever their lines. Of several with the same name in a file, as anonymous
 * functions are, those pair that stand in the same order; where some were added or removed, those whose distance in
 * lines is smallest. A function left over on both sides whose name is unique among these has moved to another file.
 */
export function matchFunctions(baseline: Functions, current: Functions): FunctionPair[] {
  const pairs: FunctionPair[] = [];
  const gone: Entry[] = [];
  const added: Entry[] = [];
  const before = groupBy(baseline, ({ name, file, category }) => `${category}\n${innerFile(file)}\n${name}`);
  const after = groupBy(current, ({ name, file, category }) => `${category}\n${innerFile(file)}\n${name}`);
  for (const group of new Set([...before.keys(), ...after.keys()])) {
    const rest = pairGroup(before.get(group) ?? [], after.get(group) ?? [], pairs);
    gone.push(...rest.gone);
    added.push(...rest.added);
  }
  const goneByName = groupBy(new Map(gone), ({ name }) => name);
  const addedByName = groupBy(new Map(added), ({ name }) => name);
  const anonymous = new Set(['(anonymous)', '(module)']);
  for (const [name, entries] of new Map([...goneByName, ...addedByName])) {
    const left = goneByName.get(name) ?? [];
    const right = addedByName.get(name) ?? [];
    if (left.length === 1 && right.length === 1 && !anonymous.has(name)) {
      pairs.push(pairOf(left[0] as Entry, right[0] as Entry));
    } else if (entries.length > 0) {
      for (const [baselineKey, place] of left) pairs.push({ baselineKey, place });
      for (const [currentKey, place] of right) pairs.push({ currentKey, place });
    }
  }
  return pairs;
}

function pairGroup(
  before: readonly Entry[],
  after: readonly Entry[],
  pairs: FunctionPair[],
): { gone: Entry[]; added: Entry[] } {
  const gone = [...before].sort(byPosition);
  const added = [...after].sort(byPosition);
  if (gone.length === added.length) {
    gone.forEach((entry, index) => {
      pairs.push(pairOf(entry, added[index] as Entry));
    });
    return { gone: [], added: [] };
  }
  while (gone.length > 0 && added.length > 0) {
    const [left, right] = nearest(gone, added);
    pairs.push(pairOf(gone.splice(left, 1)[0] as Entry, added.splice(right, 1)[0] as Entry));
  }
  return { gone, added };
}

function nearest(gone: readonly Entry[], added: readonly Entry[]): [number, number] {
  let best: [number, number] = [0, 0];
  let least = Number.POSITIVE_INFINITY;
  gone.forEach(([, left], row) => {
    added.forEach(([, right], column) => {
      const distance = Math.abs((left.line ?? 0) - (right.line ?? 0));
      if (distance < least) {
        least = distance;
        best = [row, column];
      }
    });
  });
  return best;
}

function pairOf([baselineKey]: Entry, [currentKey, place]: Entry): FunctionPair {
  return { baselineKey, currentKey, place };
}

function byPosition([, a]: Entry, [, b]: Entry): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** Where a package is installed, and under which version's folder, does not matter. */
function innerFile(file: string): string {
  const inside = file.lastIndexOf('node_modules/');
  return inside < 0 ? file : file.slice(inside);
}

function groupBy(functions: Functions, groupOf: (place: CodePlace) => string): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of functions) {
    const group = groupOf(entry[1]);
    const entries = groups.get(group);
    if (entries === undefined) groups.set(group, [entry]);
    else entries.push(entry);
  }
  return groups;
}
