import type { BenchmarkRun, BudgetOutcome, Comparison, RunRecord } from '@benchline/schema';

// Loaded for `--version` too, and so loads nothing.

/** What the command ends with. When several hold, the first of 130, 2, 1, 3 counts. */
export const exitCodes = {
  fine: 0,
  /** A regression, or a missed target. */
  worse: 1,
  /** An error in use, or in a benchmark. */
  error: 2,
  /** Nothing could be judged, judging was refused, or, when strict, something stayed inconclusive. */
  unjudged: 3,
  interrupted: 130,
} as const;

/** The code of a process's end. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The most severe of several codes. */
export function worstExitCode(codes: readonly ExitCode[]): ExitCode {
  const order: readonly ExitCode[] = [
    exitCodes.interrupted,
    exitCodes.error,
    exitCodes.worse,
    exitCodes.unjudged,
  ];
  return order.find((code) => codes.includes(code)) ?? exitCodes.fine;
}

/** Whether any target of a run was missed. */
export function exitCodeOfTargets(run: Pick<BenchmarkRun | RunRecord, 'results'>): ExitCode {
  const missed = run.results.some((result) => result.targets.some((outcome) => outcome.status === 'missed'));
  return missed ? exitCodes.worse : exitCodes.fine;
}

/** Whether any budget was missed. */
export function exitCodeOfBudgets(budgets: readonly BudgetOutcome[] = []): ExitCode {
  return budgets.some(({ status }) => status === 'missed') ? exitCodes.worse : exitCodes.fine;
}

/**
 * What a comparison says. Where the environment only advises, a regression is shown and does not fail; where it
 * refuses, nothing was judged.
 */
export function exitCodeOfComparison(comparison: Comparison, strict: boolean): ExitCode {
  const { counts, environment } = comparison;
  if (environment.action === 'refuse') return exitCodes.unjudged;
  const judged = counts.regression + counts.improvement + counts.unchanged;
  if (counts.regression > 0 && environment.action === 'gate') return exitCodes.worse;
  // Only new benchmarks, or all of them inconclusive: that must not pass for "nothing is wrong".
  if (judged === 0) return exitCodes.unjudged;
  return strict && counts.inconclusive > 0 ? exitCodes.unjudged : exitCodes.fine;
}
