import type { Comparison, ComparisonResult, Verdict } from '@benchline/schema';

/** A target of the current run that was missed. */
export type MissedTarget = Comparison['targets'][number];

/** What decides an exit code, as data: the rows of each verdict, in the comparison's order. */
export interface VerdictSummary {
  readonly regressions: readonly ComparisonResult[];
  readonly improvements: readonly ComparisonResult[];
  readonly unchanged: readonly ComparisonResult[];
  readonly inconclusive: readonly ComparisonResult[];
  readonly incomparable: readonly ComparisonResult[];
  readonly new: readonly ComparisonResult[];
  readonly missing: readonly ComparisonResult[];
  /** Targets beyond their acceptance as well; not a regression, and independent of the environment. */
  readonly missedTargets: readonly MissedTarget[];
  /**
   * How many rows came to a definite verdict: regressions, improvements and unchanged. 0 means that nothing could be
   * judged, which must not pass for "nothing is wrong".
   */
  readonly judged: number;
}

/** Sorts a comparison's rows by verdict; see {@link VerdictSummary}. */
export function summarizeVerdicts(comparison: Comparison): VerdictSummary {
  const of = (verdict: Verdict) => comparison.results.filter((row) => row.verdict === verdict);
  const [regressions, improvements, unchanged] = [of('regression'), of('improvement'), of('unchanged')];
  return {
    regressions,
    improvements,
    unchanged,
    inconclusive: of('inconclusive'),
    incomparable: of('incomparable'),
    new: of('new'),
    missing: of('missing'),
    missedTargets: comparison.targets.filter(({ outcome }) => outcome.status === 'missed'),
    judged: regressions.length + improvements.length + unchanged.length,
  };
}
