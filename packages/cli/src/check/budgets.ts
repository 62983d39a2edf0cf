import { judgeBudgets } from '@benchline/compare';
import type { BenchmarkRun, BudgetOutcome, RunRecord } from '@benchline/schema';
import type { Project } from '../project/project.js';

/**
 * What became of a project's budgets. A run of some of the benchmarks says nothing of what all of them take together, so
 * it has none; a record does not tell whether it is such a part.
 */
export function budgetsOf({ config }: Project, run: BenchmarkRun | RunRecord): BudgetOutcome[] {
  if (run.kind === 'record') return [];
  const isPart =
    run.paths !== undefined || run.notRun.some(({ reason }) => reason !== 'skip' && reason !== 'todo');
  return isPart ? [] : judgeBudgets(run, config.budgets);
}
