import { join } from 'node:path';
import { plainText } from '@benchline/format';
import {
  createReport,
  renderHtml,
  renderMarkdown,
  renderTerminal,
  renderTrendTerminal,
} from '@benchline/report';
import { type BenchmarkRun, type Comparison, missingShards } from '@benchline/schema';
import { writeTextFile } from '@benchline/store';
import { budgetsOf } from '../check/budgets.js';
import { checkRun, judgedAlone } from '../check/check-run.js';
import { findJudge } from '../check/judge.js';
import {
  type ExitCode,
  exitCodeOfBudgets,
  exitCodeOfComparison,
  exitCodeOfTargets,
  exitCodes,
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
import { DEFAULT_TREND_RUNS, trendsOf } from '../project/analyse.js';
import { requireLatestRun } from '../project/latest-run.js';
import { keepRun, type Measured, measureProject } from '../project/measure.js';
import { readProfiles } from '../project/profiles.js';
import { openProject, type Project } from '../project/project.js';
import { checkedText } from '../terminal/checked.js';
import { createOutput, type Output } from '../terminal/output.js';
import { reportPath } from './report.js';

/**
 * `benchline ci`: measures, judges against the baseline (the first time, makes it), archives, shows the trend and writes
 * the reports. A shard is judged and reported alone; it makes no baseline.
 */
export async function ciCommand(paths: readonly string[], raw: RawFlags): Promise<ExitCode> {
  const { config, json } = commonFlags(raw);
  const output = createOutput(json);
  const judging = judgeFlags(raw);
  const measures = raw.run !== false;
  if (!measures) {
    refuseMeasureFlags(raw, 'with --no-run nothing is measured');
    refuseFlags(raw, ['untilSettled'], 'with --no-run nothing is measured');
  }
  const project = await openProject(config, output);
  const baselineName = judging.baseline ?? project.config.baseline;
  const judge = await findJudge(project, { baselineName, tolerance: judging.tolerance });
  const flags = measureFlags(raw);
  const measured: Measured = measures
    ? await measureProject(project, paths, flags, output)
    : { run: await requireLatestRun(project), interrupted: false };
  const checked =
    judge === null
      ? null
      : measures
        ? await checkRun(project, judge, measured, { ...judging, paths, flags }, output)
        : judgedAlone(judge, measured);
  const { run, interrupted } = checked ?? measured;
  const comparison = checked?.comparison ?? null;
  const baseline = judge?.baseline ?? null;
  const kept = await (measures ? keepRun(project, run) : Promise.resolve()).then(
    () => null,
    (thrown: unknown) => ({ thrown }),
  );
  const trends = await trendsOf(project);
  const budgets = budgetsOf(project, run);
  const profiles = await readProfiles(run, baseline, {
    stores: [project.store],
    rootDirectory: project.config.root,
    warn: (text) => output.note(`warning: ${plainText(text)}`),
  });
  const model = createReport({ run, comparison, baseline, baselineName, budgets, trends, profiles });

  output.print(
    `${renderTerminal(model, output.screen)}${checked === null ? '' : checkedText(checked)}`.trimEnd(),
  );
  const recent = await trendsOf(project, { limit: DEFAULT_TREND_RUNS });
  output.print(renderTrendTerminal(recent, output.screen));
  // Shown even if it could not be kept: minutes of measuring are not lost to a full disk.
  if (kept !== null) throw kept.thrown;
  const html = await writeTextFile(reportPath(project), renderHtml(model));
  // Beside the store wherever the page goes, so that what reads them finds them.
  const folder = join(project.store.directory, 'report');
  const markdown = await writeTextFile(join(folder, 'summary.md'), renderMarkdown(model));
  const data = await writeTextFile(
    join(folder, 'report.json'),
    `${JSON.stringify({ run, comparison, trends })}\n`,
  );
  const established =
    comparison === null && !interrupted && isWhole(run)
      ? await establish(project, baselineName, run, output)
      : null;
  await output.json({ run, comparison, trends, reports: { html, markdown, data }, established });
  for (const path of [html, markdown, data]) output.print(`report: ${path}`);
  return worstExitCode([
    exitCodeOfRun(run, interrupted),
    comparison === null ? exitCodes.fine : exitCodeOfPart(run, comparison, raw.strict === true),
    exitCodeOfTargets(run),
    exitCodeOfBudgets(budgets),
  ]);
}

/** Whether a run is of all benchmarks that it was meant to be of. */
function isWhole(run: BenchmarkRun): boolean {
  return run.shard === undefined && missingShards(run).length === 0;
}

/** A shard may hold nothing that can be judged; whether the whole does is seen when the shards are together. */
function exitCodeOfPart(run: BenchmarkRun, comparison: Comparison, strict: boolean): ExitCode {
  const code = exitCodeOfComparison(comparison, strict);
  return run.shard !== undefined && code === exitCodes.unjudged ? exitCodes.fine : code;
}

/** The first run becomes the baseline, unless all of it failed. */
async function establish(
  project: Project,
  name: string,
  run: BenchmarkRun,
  output: Output,
): Promise<string | null> {
  if (run.results.every((result) => !result.passed)) return null;
  await project.store.saveBaseline(name, run);
  output.print(`baseline "${plainText(name)}" established: later runs are judged against this one`);
  return name;
}
