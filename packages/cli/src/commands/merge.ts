import { pluralize } from '@benchline/format';
import { mergeShards } from '@benchline/schema';
import { budgetsOf } from '../check/budgets.js';
import type { ExitCode } from '../exit-code.js';
import { exitCodeOfRun } from '../exit-code-of-run.js';
import { commonFlags, type RawFlags } from '../flags.js';
import { keepRun } from '../project/measure.js';
import { openProject } from '../project/project.js';
import { readRuns } from '../project/run-files.js';
import { createOutput } from '../terminal/output.js';
import { printRun } from './run.js';

/** `benchline merge <paths…>`: puts the runs of shards together into one, keeps it and prints it. */
export async function mergeCommand(paths: readonly string[], raw: RawFlags): Promise<ExitCode> {
  const { config, json } = commonFlags(raw);
  const output = createOutput(json);
  const project = await openProject(config, output);
  const runs = await readRuns(paths);
  const copies = runs.length - new Set(runs.map(({ id }) => id)).size;
  if (copies > 0) output.note(`${pluralize(copies, 'file')} left out: the same run again.`);
  const run = mergeShards(runs);
  if (raw.save !== false) await keepRun(project, run);
  printRun(run, budgetsOf(project, run), output);
  output.print(`${pluralize(runs.length - copies, 'run')} merged into ${run.id}`);
  await output.json(run);
  return exitCodeOfRun(run, false);
}
