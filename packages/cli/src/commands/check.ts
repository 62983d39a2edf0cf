import { createReport, renderTerminal } from '@benchline/report/terminal';
import { checkRun, judgedAlone } from '../check/check-run.js';
import { requireJudge } from '../check/judge.js';
import {
  type ExitCode,
  exitCodeOfBudgets,
  exitCodeOfComparison,
  exitCodeOfTargets,
  worstExitCode,
} from '../exit-code.js';
import { exitCodeOfRun } from '../exit-code-of-run.js';
import {
  commonFlags,
  judgeFlags,
  measureFlags,
  type RawFlags,
  refuseFlags,
  refuseMeasureFlags,
} from '../flags.js';
import { requireLatestRun } from '../project/latest-run.js';
import { keepRun, measureProject } from '../project/measure.js';
import { openProject } from '../project/project.js';
import { checkedText } from '../terminal/checked.js';
import { createOutput } from '../terminal/output.js';

/** `benchline check`: measures (unless told not to), then judges against a baseline. */
export async function checkCommand(paths: readonly string[], raw: RawFlags): Promise<ExitCode> {
  const { config, json } = commonFlags(raw);
  const output = createOutput(json);
  const flags = judgeFlags(raw);
  const measures = raw.run !== false;
  if (!measures) {
    refuseMeasureFlags(raw, 'with --no-run nothing is measured');
    refuseFlags(raw, ['untilSettled'], 'with --no-run nothing is measured');
  }
  const project = await openProject(config, output);
  const baselineName = flags.baseline ?? project.config.baseline;
  // Before measuring: minutes of it are no use without something to compare with.
  const judge = await requireJudge(project, { baselineName, tolerance: flags.tolerance });
  const measuring = measureFlags(raw);
  const checked = measures
    ? await checkRun(
        project,
        judge,
        await measureProject(project, paths, measuring, output),
        { ...flags, paths, flags: measuring },
        output,
      )
    : judgedAlone(judge, { run: await requireLatestRun(project), interrupted: false });
  const { run, comparison, interrupted } = checked;
  try {
    if (measures) await keepRun(project, run);
  } finally {
    const { baseline } = judge;
    const report = createReport({ run, comparison, baseline, baselineName });
    output.print(`${renderTerminal(report, output.screen)}${checkedText(checked)}`.trimEnd());
    await output.json(comparison);
  }
  return worstExitCode([
    exitCodeOfRun(run, interrupted),
    exitCodeOfComparison(comparison, raw.strict === true),
    exitCodeOfTargets(run),
    exitCodeOfBudgets(comparison.budgets),
  ]);
}
