import type { Comparison } from '@benchline/schema';
import { pluralize } from '../pluralize.js';

/**
 * Counts of verdicts in one line, the worst first: `2 regressions, 1 improvement, 41 unchanged, 3 inconclusive`.
 * Verdicts that nothing got are left out, save that `no regressions` is said wherever something was judged.
 */
export function verdictLine(counts: Readonly<Comparison['counts']>): string {
  const { regression, improvement, unchanged, inconclusive, incomparable, missing } = counts;
  const parts: string[] = [];
  if (regression > 0) parts.push(pluralize(regression, 'regression'));
  else if (improvement + unchanged + inconclusive > 0) parts.push('no regressions');
  if (improvement > 0) parts.push(pluralize(improvement, 'improvement'));
  if (unchanged > 0) parts.push(`${unchanged} unchanged`);
  if (inconclusive > 0) parts.push(`${inconclusive} inconclusive`);
  if (incomparable > 0) parts.push(`${incomparable} incomparable`);
  if (counts.new > 0) parts.push(`${counts.new} new`);
  if (missing > 0) parts.push(`${missing} missing`);
  return parts.length === 0 ? 'nothing was compared' : parts.join(', ');
}
