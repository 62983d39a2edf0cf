import { createReport, renderTerminal } from '@benchline/report';
import { BenchlineError, type BenchmarkRun } from '@benchline/schema';
import {
  type ExitCode,
  exitCodeOfComparison,
  exitCodeOfRun,
  exitCodeOfTargets,
  worstExitCode,
} from '../exit-code.js';
import {
  commonFlags,
  measureFlags,
  type RawFlags,
  refuseMeasureFlags,
  shareFlag,
  textFlag,
} from '../flags.js';
import { compareWith, requireBaseline } from '../project/analyse.js';
import { keepRun, type Measured, measureProject } from '../project/measure.js';
import { openProject, type Project } from '../project/project.js';
import { createOutput } from '../terminal/output.js';

/** `benchline check`: measures (unless told not to), then judges against a baseline. */
export async function checkCommand(paths: readonly string[], raw: RawFlags): Promise<ExitCode> {
  const { config, json } = commonFlags(raw);
  const output = createOutput(json);
  const tolerance = shareFlag(raw, 'tolerance');
  const measures = raw.run !== false;
  if (!measures) refuseMeasureFlags(raw, 'with --no-run nothing is measured');
  const project = await openProject(config, output);
  const baselineName = textFlag(raw, 'baseline') ?? project.config.baseline;
  // Before measuring: minutes of it are no use without something to compare with.
  const baseline = await requireBaseline(project, baselineName);
  const { run, interrupted }: Measured = measures
    ? await measureProject(project, paths, measureFlags(raw), output)
    : { run: await requireLatestRun(project), interrupted: false };
  const comparison = compareWith(project, baseline, run, tolerance);
  try {
    if (measures) await keepRun(project, run);
  } finally {
    output.print(renderTerminal(createReport({ run, comparison, baseline, baselineName }), output.screen));
    await output.json(comparison);
  }
  return worstExitCode([
    exitCodeOfRun(run, interrupted),
    exitCodeOfComparison(comparison, raw.strict === true),
    exitCodeOfTargets(run),
  ]);
}

/** The run that was measured last. @throws BenchlineError `run-missing` */
export async function requireLatestRun(project: Project): Promise<BenchmarkRun> {
  const run = await project.store.latestRun();
  if (run !== null) return run;
  throw new BenchlineError({
    code: 'run-missing',
    message: `Nothing has been measured yet: there is no latest run in ${project.store.directory}.`,
    hint: 'Measure first: benchline run.',
  });
}
