import { formatDuration, plainText, pluralize, table } from '@benchline/format';
import { BenchlineError, type RunRecord } from '@benchline/schema';
import { type DigitalModelFiles, type ImportedDigitalModel, readDigitalModel } from '@benchline/store';
import { type ExitCode, exitCodes } from '../exit-code.js';
import { commonFlags, type RawFlags, textFlag } from '../flags.js';
import { requireDigitalModel } from '../project/exchange-format.js';
import { importInto } from '../project/import-files.js';
import { openProject, type Project } from '../project/project.js';
import { createOutput, type Output } from '../terminal/output.js';

/** `benchline import digital-model [path]`: carries over what the older framework measured. */
export async function importCommand(
  format: string,
  path: string | undefined,
  raw: RawFlags,
): Promise<ExitCode> {
  const { config, json } = commonFlags(raw);
  requireDigitalModel('import', format);
  const output = createOutput(json);
  const project = await openProject(config, output);
  const from = path ?? project.config.directory;
  const files = await readDigitalModel(from);
  for (const { message } of files.problems) output.note(`warning: ${plainText(message)}`);
  const imported = await importInto(project, files, raw.thisMachine === true);
  if (imported.baseline === null && imported.runs.length === 0) throw nothingIn(from, files);
  const name = textFlag(raw, 'baseline') ?? project.config.baseline;
  if (imported.baseline !== null && raw.replace !== true) await requireFree(project, name);
  const dryRun = raw.dryRun === true;
  if (!dryRun) await keep(project, name, imported);
  await print({ imported, files, name, dryRun }, output);
  return files.problems.length > 0 ? exitCodes.error : exitCodes.fine;
}

async function keep(
  { store }: Project,
  name: string,
  { baseline, runs }: ImportedDigitalModel,
): Promise<void> {
  for (const run of runs) await store.addRecord(run);
  if (baseline !== null) await store.saveBaseline(name, baseline);
}

async function print(
  what: { imported: ImportedDigitalModel; files: DigitalModelFiles; name: string; dryRun: boolean },
  output: Output,
): Promise<void> {
  const { imported, files, name, dryRun } = what;
  const { baseline, runs } = imported;
  await output.json({
    dryRun,
    baseline: baseline === null ? null : { name, runId: baseline.id, benchmarks: idsOf(baseline) },
    runs: runs.map((run) => ({ id: run.id, startedAt: run.startedAt, benchmarks: idsOf(run) })),
    problems: files.problems,
  });
  const would = dryRun ? 'would be ' : '';
  if (baseline !== null) {
    output.print(operationTable(imported));
    output.print(
      `\n${pluralize(baseline.results.length, 'benchmark')} ${would}kept as baseline "${plainText(name)}"`,
    );
  }
  const [oldest] = runs;
  if (oldest !== undefined) {
    const newest = runs.at(-1) as RunRecord;
    output.print(
      `${pluralize(runs.length, 'run')} of ${oldest.startedAt.slice(0, 10)} to ${newest.startedAt.slice(0, 10)} ${would}added to the history`,
    );
  }
  output.note('Of these numbers only means were kept, so there is no interval to judge by.');
}

function operationTable({ operations }: ImportedDigitalModel): string {
  const columns = [
    { header: 'file', align: 'left' as const },
    { header: 'operation', align: 'left' as const },
    { header: 'benchmark', align: 'left' as const },
    { header: 'mean', align: 'decimal' as const },
  ];
  const rows = operations.map(({ stem, operation, benchmarkId, durationNs }) => [
    plainText(stem),
    plainText(operation),
    plainText(benchmarkId),
    formatDuration(durationNs),
  ]);
  return table({ columns, rows }).join('\n');
}

function idsOf({ results }: RunRecord): string[] {
  return results.map(({ id }) => id);
}

async function requireFree({ store }: Project, name: string): Promise<void> {
  if ((await store.loadBaseline(name)) === null) return;
  throw new BenchlineError({
    code: 'option-invalid',
    message: `There is a baseline "${name}" already, and it was left as it is: nothing was imported.`,
    hint: 'Give another name (--baseline digital-model), or replace it (--replace).',
  });
}

function nothingIn(from: string, { problems }: DigitalModelFiles): BenchlineError {
  return new BenchlineError({
    code: problems.length > 0 ? 'document-invalid' : 'run-missing',
    message: `${from} holds no ${problems.length > 0 ? 'readable ' : ''}baseline or result of the DigitalModel framework.`,
    hint: 'Name the folder that has baselines/<operation>.json or benchmarks_<time>.json in it, or one such file.',
  });
}
