import type { Shard } from '@benchline/schema';
import type { Selection } from './select.js';

/** What splitting looks at. The file is relative to the project, so that all machines split alike. */
export interface Placed {
  readonly id: string;
  readonly file: string;
}

/**
 * Leaves one part of a selection; the rest is not run, with the reason `other-shard`.
 *
 * Whole files go to a part, so that a benchmark shares its process with the same others as in an undivided run and its
 * times stay comparable. The largest file goes first, each to the part with the fewest benchmarks so far (the longest
 * processing time rule of Graham 1969). A part may stay empty where there are fewer files than parts.
 *
 * @param placeOf - what of an item is looked at
 */
export function takeShard<Item>(
  selection: Selection<Item>,
  placeOf: (item: Item) => Placed,
  shard: Shard | undefined,
): Selection<Item> {
  if (shard === undefined) return selection;
  const sizes = new Map<string, number>();
  for (const item of selection.selected) {
    const file = fileOf(placeOf(item));
    sizes.set(file, (sizes.get(file) ?? 0) + 1);
  }
  const largestFirst = [...sizes].sort(([a, sizeA], [b, sizeB]) => sizeB - sizeA || (a < b ? -1 : 1));
  const loads = new Array<number>(shard.count).fill(0);
  const own = new Set<string>();
  for (const [file, size] of largestFirst) {
    const part = loads.indexOf(Math.min(...loads));
    loads[part] = (loads[part] as number) + size;
    if (part === shard.index - 1) own.add(file);
  }
  const isOwn = (item: Item) => own.has(fileOf(placeOf(item)));
  return {
    selected: selection.selected.filter(isOwn),
    notRun: [
      ...selection.notRun,
      ...selection.selected
        .filter((item) => !isOwn(item))
        .map((item) => ({ id: placeOf(item).id, reason: 'other-shard' as const })),
    ],
  };
}

/** One way to write a path on every system. */
function fileOf({ file }: Placed): string {
  return file.replaceAll('\\', '/');
}
