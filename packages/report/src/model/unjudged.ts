import { describeReason, pluralize } from '@benchline/format';
import type { Comparison, ComparisonResult, VerdictReason } from '@benchline/schema';

/** Comparisons that came to no verdict for the same reason. */
export interface UnjudgedView {
  /** How many and why, for example `2 inconclusive: the launches differ too much from each other to tell`. */
  readonly text: string;
  /** Which, the first few, and how many more; for example `parse, lookup, and 3 more`. */
  readonly names: string;
}

const NAMES = 4;

/** What could not be judged, by reason, the most frequent first. */
export function unjudgedViews({ results }: Comparison): UnjudgedView[] {
  const groups = new Map<string, ComparisonResult[]>();
  for (const result of results) {
    if (result.verdict !== 'inconclusive' && result.verdict !== 'incomparable') continue;
    const key = `${result.verdict} ${result.reason ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [result]);
    else group.push(result);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length).map(viewOf);
}

function viewOf(group: readonly ComparisonResult[]): UnjudgedView {
  const { verdict, reason } = group[0] as ComparisonResult;
  const needed = group.map((result) => result.launchesNeeded ?? 0).filter((launches) => launches > 0);
  const settle =
    needed.length === 0
      ? ''
      : `; about ${pluralize(Math.max(...needed), 'more launch', 'more launches')} would probably settle ${group.length === 1 ? 'it' : 'them'}`;
  const names = [...new Set(group.map((result) => result.name))];
  const more = names.length - NAMES;
  return {
    text: `${group.length} ${verdict}${because(reason)}${settle}`,
    names: `${names.slice(0, NAMES).join(', ')}${more > 0 ? `, and ${more} more` : ''}`,
  };
}

function because(reason: VerdictReason | null): string {
  return reason === null ? '' : `: ${describeReason(reason)}`;
}
