import { resolve } from 'node:path';
import { compareRuns } from '@benchline/compare';
import { createReport, renderTerminal } from '@benchline/report/terminal';
import { BenchlineError } from '@benchline/schema';
import { type ExitCode, exitCodeOfComparison, exitCodeOfTargets, worstExitCode } from '../exit-code.js';
import { exitCodeOfRun } from '../exit-code-of-run.js';
import { commonFlags, type RawFlags, shareFlag, textFlag } from '../flags.js';
import { policyOf } from '../project/analyse.js';
import { compareCheckouts } from '../project/pairs.js';
import { openProject, type Project } from '../project/project.js';
import { kindOfPath, readRunFile } from '../project/run-files.js';
import { createOutput, type Output } from '../terminal/output.js';
import { spentText } from '../terminal/pairs-progress.js';

/** `benchline compare <directory>`, or `benchline compare <runA.json> <runB.json>`: the first is the baseline. */
export async function compareCommand(
  before: string,
  after: string | undefined,
  raw: RawFlags,
): Promise<ExitCode> {
  const { config, json } = commonFlags(raw);
  const output = createOutput(json);
  const project = await openProject(config, output);
  const baseline = resolve(before);
  if (after !== undefined) return compareFiles(project, baseline, resolve(after), raw, output);
  if ((await kindOfPath(baseline)) !== 'folder') {
    throw new BenchlineError({
      code: 'option-invalid',
      message: `${baseline} is not a folder.`,
      hint: 'Name another checkout of this project, or two files of runs: benchline compare before.json after.json.',
    });
  }
  const { suites, comparison, interrupted } = await compareCheckouts(
    project,
    baseline,
    {
      filter: textFlag(raw, 'filter'),
      budget: textFlag(raw, 'budget'),
      tolerance: shareFlag(raw, 'tolerance'),
    },
    output,
  );
  const { current: run } = suites;
  const report = createReport({ run, comparison, baseline: suites.baseline, baselineName: before });
  output.print(`${renderTerminal(report, output.screen)}${spentText(suites.pairs)}`);
  await output.json(comparison);
  return worstExitCode([
    exitCodeOfRun(run, interrupted),
    exitCodeOfComparison(comparison, raw.strict === true),
    exitCodeOfTargets(run),
  ]);
}

/** Judges two files; nothing is measured. */
async function compareFiles(
  project: Project,
  before: string,
  after: string,
  raw: RawFlags,
  output: Output,
): Promise<ExitCode> {
  const [baseline, run] = [await readRunFile(before), await readRunFile(after)];
  const comparison = compareRuns(baseline, run, policyOf(project, shareFlag(raw, 'tolerance')));
  output.print(renderTerminal(createReport({ run, comparison, baseline }), output.screen));
  await output.json(comparison);
  return worstExitCode([
    exitCodeOfRun(run, false),
    exitCodeOfComparison(comparison, raw.strict === true),
    exitCodeOfTargets(run),
  ]);
}
