import { BenchlineError, messageOf, type NotRun } from '@benchline/schema';
import type { Marker } from './definition.js';

/** What selecting looks at. */
export interface Selectable {
  readonly id: string;
  readonly tags: readonly string[];
  readonly marker: Marker;
}

/** Which benchmarks to run, and which not, with the reason. */
export interface Selection<Item> {
  readonly selected: readonly Item[];
  readonly notRun: readonly NotRun[];
}

/**
 * Applies `skip`, `todo`, `only` and a filter. `only` counts over all items that are given.
 *
 * @param aspectsOf - what of an item is looked at
 * @param filter - a part of the id or a tag's whole name, in any case of letters; or `/…/flags`, an expression that the
 * id must match
 * @param ids - where given, the only ids that are selected
 * @throws BenchlineError `option-invalid` for an expression that does not parse
 */
export function selectBenchmarks<Item>(
  items: readonly Item[],
  aspectsOf: (item: Item) => Selectable,
  filter: string | undefined,
  ids?: readonly string[],
): Selection<Item> {
  const passes = filter === undefined ? () => true : filterMatcher(filter);
  const wanted = ids === undefined ? null : new Set(ids);
  const matches = (aspects: Selectable) => passes(aspects) && (wanted?.has(aspects.id) ?? true);
  const anyOnly = items.some((item) => aspectsOf(item).marker === 'only');
  const selected: Item[] = [];
  const notRun: NotRun[] = [];
  for (const item of items) {
    const aspects = aspectsOf(item);
    const reason = reasonAgainst(aspects, anyOnly, matches);
    if (reason === null) selected.push(item);
    else notRun.push({ id: aspects.id, reason });
  }
  return { selected, notRun };
}

function filterMatcher(filter: string): (aspects: Selectable) => boolean {
  const expression = /^\/(.+)\/([a-z]*)$/s.exec(filter);
  if (expression === null) {
    const wanted = filter.toLowerCase();
    return ({ id, tags }) =>
      id.toLowerCase().includes(wanted) || tags.some((tag) => tag.toLowerCase() === wanted);
  }
  try {
    const pattern = new RegExp(expression[1] as string, expression[2]?.replace(/[gy]/g, ''));
    return ({ id }) => pattern.test(id);
  } catch (cause) {
    throw new BenchlineError({
      code: 'option-invalid',
      message: `The filter ${filter} is no regular expression: ${messageOf(cause)}`,
      hint: 'Without the slashes it is taken as a part of the id.',
      cause,
    });
  }
}

function reasonAgainst(
  aspects: Selectable,
  anyOnly: boolean,
  matches: (aspects: Selectable) => boolean,
): NotRun['reason'] | null {
  if (aspects.marker === 'skip' || aspects.marker === 'todo') return aspects.marker;
  if (anyOnly && aspects.marker !== 'only') return 'only-others';
  return matches(aspects) ? null : 'filtered';
}
