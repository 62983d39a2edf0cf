import { resolve } from 'node:path';
import { plainText, pluralize } from '@benchline/format';
import type { BenchmarkRun, RunRecord } from '@benchline/schema';
import { writeDigitalModel } from '@benchline/store';
import { type ExitCode, exitCodes } from '../exit-code.js';
import { commonFlags, type RawFlags, textFlag, wholeNumberFlag } from '../flags.js';
import { requireBaseline } from '../project/analyse.js';
import { requireDigitalModel } from '../project/exchange-format.js';
import { requireLatestRun } from '../project/latest-run.js';
import { openProject } from '../project/project.js';
import { createOutput } from '../terminal/output.js';

/** `benchline export digital-model [directory]`: writes what the older framework reads. */
export async function exportCommand(
  format: string,
  directory: string | undefined,
  raw: RawFlags,
): Promise<ExitCode> {
  const { config, json } = commonFlags(raw);
  requireDigitalModel('export', format);
  const output = createOutput(json);
  const limit = wholeNumberFlag(raw, 'limit');
  const project = await openProject(config, output);
  const named = textFlag(raw, 'baseline');
  const latest = await requireLatestRun(project);
  const history = limit === undefined ? [] : await project.store.runs({ limit });
  const baseline: BenchmarkRun | RunRecord =
    named === undefined ? latest : await requireBaseline(project, named);
  const into = resolve(directory ?? project.config.directory);
  const files = new Set<string>();
  // The baseline's files are those of what is written last.
  for (const run of [...history.filter(({ id }) => id !== latest.id), latest, baseline])
    for (const path of await writeDigitalModel(into, run)) files.add(path);
  const written = [...files].sort();
  await output.json({ directory: into, files: written });
  for (const path of written) output.print(plainText(path));
  output.print(`${pluralize(written.length, 'file')} written in the form of the DigitalModel framework`);
  return exitCodes.fine;
}
