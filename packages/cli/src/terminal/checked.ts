import { formatDuration, plainText, pluralize } from '@benchline/format';
import type { Comparison } from '@benchline/schema';
import type { CheckedRun } from '../check/check-run.js';
import type { Settling } from '../check/settle.js';

/** Lines on what was measured on after the first launches; `''` where nothing was. */
export function checkedText(
  checked: Pick<CheckedRun, 'comparison' | 'settling' | 'confirmationAsked'>,
): string {
  return [
    ...(checked.settling === null ? [] : settlingLines(checked.settling, checked.comparison)),
    ...confirmationLines(checked),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function settlingLines(settling: Settling, comparison: Comparison): string[] {
  const { settled, open, hopeless, budgetMs, spentMs, interrupted } = settling;
  const total = settled.length + open.length + hopeless.length;
  if (total === 0) return ['Nothing was inconclusive: no launch was added.'];
  const names = (ids: readonly string[]) => ids.map((id) => plainText(nameIn(comparison, id))).join(', ');
  const end = interrupted ? 'interrupted after' : 'after';
  const first = `Settled ${settled.length} of ${pluralize(total, 'inconclusive benchmark')}, ${end} ${seconds(spentMs)} of ${seconds(budgetMs)}`;
  return [
    settled.length === 0 ? `${first}.` : `${first}: ${names(settled)}.`,
    ...(open.length === 0
      ? []
      : [`Still open${interrupted ? '' : ', with the budget spent'}: ${names(open)}.`]),
    ...(hopeless.length === 0 ? [] : [`More launches of this run would not settle: ${names(hopeless)}.`]),
  ];
}

function confirmationLines({
  comparison,
  confirmationAsked,
}: Pick<CheckedRun, 'comparison' | 'confirmationAsked'>): string[] {
  if (confirmationAsked.length === 0) return [];
  const held = new Set(
    comparison.results
      .filter(({ id, verdict }) => verdict === 'regression' && confirmationAsked.includes(id))
      .map(({ id }) => id),
  );
  const asked = pluralize(confirmationAsked.length, 'regression');
  return [`A second batch of launches confirmed ${held.size} of ${asked}.`];
}

/** The name of a benchmark, or its id where others have the same name. */
function nameIn({ results }: Comparison, id: string): string {
  const name = results.find((row) => row.id === id)?.name ?? id;
  return results.some((row) => row.name === name && row.id !== id) ? id : name;
}

function seconds(ms: number): string {
  return formatDuration(ms * 1e6, { digits: 2 });
}
