import { createReport, renderTerminal } from '@benchline/report/terminal';
import type { BenchmarkRun, BudgetOutcome } from '@benchline/schema';
import { budgetsOf } from '../check/budgets.js';
import { type ExitCode, exitCodeOfBudgets, exitCodeOfTargets, worstExitCode } from '../exit-code.js';
import { exitCodeOfRun } from '../exit-code-of-run.js';
import { commonFlags, measureFlags, type RawFlags, wordFlag } from '../flags.js';
import { keepRun, measureProject } from '../project/measure.js';
import { openProject } from '../project/project.js';
import { createOutput, type Output } from '../terminal/output.js';

/** `benchline run`: measures, keeps the run, prints it. */
export async function runCommand(paths: readonly string[], raw: RawFlags): Promise<ExitCode> {
  const { config, json } = commonFlags(raw);
  const failOn = wordFlag(raw, 'failOn', ['target']);
  const output = createOutput(json);
  const project = await openProject(config, output);
  const { run, interrupted } = await measureProject(project, paths, measureFlags(raw), output);
  const budgets = budgetsOf(project, run);
  try {
    if (raw.save !== false) await keepRun(project, run);
  } finally {
    // Shown even if it could not be kept: minutes of measuring are not lost to a full disk.
    printRun(run, budgets, output);
    await output.json(run);
  }
  return worstExitCode([
    exitCodeOfRun(run, interrupted),
    ...(failOn === 'target' ? [exitCodeOfTargets(run), exitCodeOfBudgets(budgets)] : []),
  ]);
}

/** Prints a run without a comparison. */
export function printRun(run: BenchmarkRun, budgets: readonly BudgetOutcome[], output: Output): void {
  output.print(renderTerminal(createReport({ run, budgets }), output.screen));
}
