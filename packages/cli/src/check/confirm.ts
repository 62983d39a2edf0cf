import { regressionsToConfirm } from '@benchline/compare';
import type { BenchmarkRun, Comparison } from '@benchline/schema';
import type { Judge } from './judge.js';
import type { MeasureMore } from './measure-more.js';

/** What a second batch of launches said of the regressions of a first. */
export interface Confirmation {
  readonly run: BenchmarkRun;
  readonly comparison: Comparison;
  readonly interrupted: boolean;
  /** Ids of the benchmarks that were measured again. */
  readonly asked: readonly string[];
}

/** What confirming needs. */
export interface ConfirmationOptions {
  readonly run: BenchmarkRun;
  readonly judge: Judge;
  readonly measureMore: MeasureMore;
  /** Called before measuring, for a word to the user. */
  readonly onBatch: (benchmarks: number, launches: number) => void;
}

/**
 * Measures benchmarks that seem to have regressed in a second batch of as many launches, later than the first, and judges
 * both together. What was measured by chance at a bad moment is not reported.
 *
 * @returns `null` where there is nothing to confirm
 */
export async function confirmBySecondBatch({
  run,
  judge,
  measureMore,
  onBatch,
}: ConfirmationOptions): Promise<Confirmation | null> {
  const comparison = judge.judge(run);
  const asked = comparison.environment.action === 'refuse' ? [] : regressionsToConfirm(comparison);
  if (asked.length === 0) return null;
  const launches = run.environment.launchCount ?? 1;
  onBatch(asked.length, launches);
  const more = await measureMore(asked, launches);
  // Half a second batch confirms nothing; the first stands.
  if (more.interrupted) return { run, comparison, interrupted: true, asked: [] };
  const both = more.extend(run, 'second-batch');
  return { run: both, comparison: judge.judge(both), interrupted: false, asked };
}
