import type { Comparison } from '@benchline/schema';

/**
 * The ids of benchmarks that a second batch of launches should measure before their regressions are reported, in the
 * order of the comparison. What is judged exactly, or has failed to be measured, needs none.
 */
export function regressionsToConfirm(comparison: Comparison): string[] {
  const doubted = comparison.results.filter(
    ({ verdict, pValue, confirmed }) =>
      verdict === 'regression' && confirmed === undefined && pValue !== null && pValue > 0,
  );
  return [...new Set(doubted.map(({ id }) => id))];
}
