import { join } from 'node:path';
import {
  createReport,
  type ReportModel,
  renderCsv,
  renderHtml,
  renderMarkdown,
  renderTerminal,
} from '@benchline/report';
import type { BenchmarkRun, Comparison, RunRecord, Trend } from '@benchline/schema';
import { budgetsOf } from '../check/budgets.js';
import { findJudge, requireJudge } from '../check/judge.js';
import { type ExitCode, exitCodes } from '../exit-code.js';
import { commonFlags, type RawFlags, textFlag, wordFlag } from '../flags.js';
import { trendsOf } from '../project/analyse.js';
import { openProject, type Project } from '../project/project.js';
import { createOutput, type Output, writeTextFile } from '../terminal/output.js';
import { requireLatestRun } from './check.js';

const formats = ['html', 'markdown', 'csv', 'json', 'terminal'] as const;

type ReportFormat = (typeof formats)[number];

/** What a report is made of. */
export interface ReportParts {
  readonly run: BenchmarkRun;
  readonly baseline: RunRecord | null;
  readonly baselineName: string;
  readonly comparison: Comparison | null;
  readonly trends: readonly Trend[];
}

/** `benchline report`: a report of the latest run, with the baseline and the history where there are any. */
export async function reportCommand(raw: RawFlags): Promise<ExitCode> {
  const { config, json } = commonFlags(raw);
  const output = createOutput(json);
  const format = wordFlag(raw, 'format', formats) ?? 'html';
  const project = await openProject(config, output);
  const named = textFlag(raw, 'baseline');
  const baselineName = named ?? project.config.baseline;
  const run = await requireLatestRun(project);
  const judge = await (named === undefined ? findJudge : requireJudge)(project, { baselineName });
  const baseline = judge?.baseline ?? null;
  const comparison = judge?.judge(run) ?? null;
  const parts: ReportParts = { run, baseline, baselineName, comparison, trends: await trendsOf(project) };
  const model = createReport({ ...parts, budgets: budgetsOf(project, run) });
  const text = render(format, model, parts, output);
  const path = textFlag(raw, 'output') ?? (format === 'html' ? reportPath(project) : undefined);
  await output.json({ ...(path === undefined ? {} : { path }), run, comparison, trends: parts.trends });
  if (path === undefined) output.print(text.trimEnd());
  else output.print(`report: ${await writeTextFile(path, text)}`);
  return exitCodes.fine;
}

/** Where a project's HTML report goes unless told otherwise. */
export function reportPath(project: Project): string {
  return project.config.report.output ?? join(project.store.directory, 'report', 'index.html');
}

function render(format: ReportFormat, model: ReportModel, parts: ReportParts, output: Output): string {
  switch (format) {
    case 'html':
      return renderHtml(model);
    case 'markdown':
      return renderMarkdown(model);
    case 'csv':
      return renderCsv(model);
    case 'terminal':
      return renderTerminal(model, output.screen);
    case 'json': {
      const { run, comparison, trends } = parts;
      return `${JSON.stringify({ run, comparison, trends }, null, 2)}\n`;
    }
  }
}
