import { join } from 'node:path';
import { plainText } from '@benchline/format';
import {
  createReport,
  type ProfileInput,
  type ReportModel,
  renderCsv,
  renderHtml,
  renderMarkdown,
  renderTerminal,
} from '@benchline/report';
import { BenchlineError, type BudgetOutcome, type Comparison } from '@benchline/schema';
import { writeTextFile } from '@benchline/store';
import { budgetsOf } from '../check/budgets.js';
import { type ExitCode, exitCodes } from '../exit-code.js';
import { commonFlags, type RawFlags, textFlag, wordFlag } from '../flags.js';
import { readProfiles } from '../project/profiles.js';
import { openProject, type Project } from '../project/project.js';
import { reportDocument } from '../project/report-document.js';
import { type ReportSources, readReportSources } from '../project/report-sources.js';
import { openFile } from '../terminal/open-file.js';
import { createOutput, type Output } from '../terminal/output.js';

const formats = ['html', 'markdown', 'csv', 'json', 'terminal'] as const;

type ReportFormat = (typeof formats)[number];

/** What a report is made of. */
interface ReportParts extends ReportSources {
  readonly comparison: Comparison | null;
  readonly budgets: readonly BudgetOutcome[];
  readonly profiles: readonly ProfileInput[];
}

/**
 * `benchline report`: a report of the latest run, or of files alone, with the baseline, the history and the profiles
 * where there are any.
 */
export async function reportCommand(raw: RawFlags): Promise<ExitCode> {
  const { config, json } = commonFlags(raw);
  const output = createOutput(json);
  const format = wordFlag(raw, 'format', formats) ?? 'html';
  const opens = raw.open === true;
  const named = textFlag(raw, 'output');
  if (opens && named === undefined && format !== 'html') throw nothingToOpen(format);
  const project = await openProject(config, output);
  const parts = await readParts(project, raw, output);
  const model = createReport(parts);
  const document = reportDocument(parts, model);
  const text = render(format, model, document, output);
  const path = named ?? (format === 'html' ? reportPath(project) : undefined);
  if (path === undefined) {
    await output.json(document);
    output.print(text.trimEnd());
    return exitCodes.fine;
  }
  const written = await writeTextFile(path, text);
  await output.json({ path, ...document });
  output.print(`report: ${written}`);
  if (opens) await openFile(written);
  return exitCodes.fine;
}

/** Where a project's HTML report goes unless told otherwise. */
export function reportPath(project: Project): string {
  return project.config.report.output ?? join(project.store.directory, 'report', 'index.html');
}

async function readParts(project: Project, raw: RawFlags, output: Output): Promise<ReportParts> {
  const warn = (text: string) => output.note(`warning: ${plainText(text)}`);
  const named = {
    run: textFlag(raw, 'run'),
    baseline: textFlag(raw, 'baseline'),
    history: textFlag(raw, 'history'),
  };
  const sources = await readReportSources(project, named, warn);
  const { run, baseline, judge, stores } = sources;
  return {
    ...sources,
    comparison: judge?.judge(run) ?? null,
    budgets: budgetsOf(project, run),
    profiles: await readProfiles(run, baseline, { stores, rootDirectory: project.config.root, warn }),
  };
}

function render(
  format: ReportFormat,
  model: ReportModel,
  document: ReturnType<typeof reportDocument>,
  output: Output,
): string {
  switch (format) {
    case 'html':
      return renderHtml(model);
    case 'markdown':
      return renderMarkdown(model);
    case 'csv':
      return renderCsv(model);
    case 'terminal':
      return renderTerminal(model, output.screen);
    case 'json':
      return `${JSON.stringify(document, null, 2)}\n`;
  }
}

function nothingToOpen(format: ReportFormat): BenchlineError {
  return new BenchlineError({
    code: 'option-invalid',
    message: `--open needs a file, and a ${format} report goes to standard output.`,
    hint: 'Name a file with -o, or leave out --format.',
  });
}
