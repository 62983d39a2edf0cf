import { judgeBudgets } from '@benchline/compare';
import type { BenchmarkRun, BudgetOutcome } from '@benchline/schema';
import type { Project } from '../project/project.js';

/**
 * What became of a project's budgets. A run of some of the benchmarks says nothing of what all of them take together, so
 * it has none.
 */
export function budgetsOf({ config }: Project, run: BenchmarkRun): BudgetOutcome[] {
  const isPart =
    run.paths !== undefined || run.notRun.some(({ reason }) => reason !== 'skip' && reason !== 'todo');
  return isPart ? [] : judgeBudgets(run, config.budgets);
}
