import { plainText, pluralize, table } from '@benchline/format';
import { createReport, renderTerminal } from '@benchline/report';
import { BenchlineError, type BenchmarkRun, mergeRuns } from '@benchline/schema';
import { type ExitCode, exitCodeOfRun, exitCodes } from '../exit-code.js';
import { commonFlags, measureFlags, type RawFlags, refuseMeasureFlags, wholeNumberFlag } from '../flags.js';
import { requireBaseline } from '../project/analyse.js';
import { keepRun, type Measured, measureProject } from '../project/measure.js';
import { openProject, type Project } from '../project/project.js';
import { createOutput, type Output } from '../terminal/output.js';
import { requireLatestRun } from './check.js';

const actions = ['save', 'list', 'show', 'remove'] as const;

/** `benchline baseline save|list|show|remove [name]`. */
export async function baselineCommand(
  action: string,
  name: string | undefined,
  raw: RawFlags,
): Promise<ExitCode> {
  const { config, json } = commonFlags(raw);
  const output = createOutput(json);
  const project = await openProject(config, output);
  const chosen = name ?? project.config.baseline;
  switch (action) {
    case 'save':
      return save(project, chosen, raw, output);
    case 'list':
      return list(project, output);
    case 'show':
      return show(project, chosen, output);
    case 'remove':
      return remove(project, chosen, output);
    default:
      throw new BenchlineError({
        code: 'option-invalid',
        message: `benchline baseline does not know "${action}".`,
        hint: `It knows ${actions.join(', ')}.`,
      });
  }
}

/** Keeps what was measured last; measures only when told how often. */
async function save(project: Project, name: string, raw: RawFlags, output: Output): Promise<ExitCode> {
  const runs = wholeNumberFlag(raw, 'runs');
  if (runs === undefined) refuseMeasureFlags(raw, 'without --runs nothing is measured');
  const { run, interrupted } =
    runs === undefined ? await latest(project) : await measureOften(project, runs, raw, output);
  const failed = run.results.filter((result) => !result.passed);
  if (!interrupted && run.notRun.some(({ reason }) => reason === 'interrupted')) {
    throw new BenchlineError({
      code: 'run-missing',
      message:
        'The latest run was interrupted before all benchmarks were measured: the baseline was left as it was.',
      hint: 'Measure again (benchline run), then save.',
    });
  }
  if (interrupted || failed.length === run.results.length) {
    throw new BenchlineError({
      code: interrupted ? 'interrupted' : 'run-missing',
      message: interrupted
        ? 'Interrupted: the baseline was left as it was.'
        : 'Every benchmark failed: the baseline was left as it was.',
      hint: 'Measure again, then save.',
    });
  }
  const before = await project.store.loadBaseline(name);
  const info = await project.store.saveBaseline(name, run);
  const kept = new Set(run.results.map((result) => result.id));
  for (const { id } of before?.results ?? []) {
    if (!kept.has(id))
      output.note(`warning: ${plainText(id)} was not measured and is no longer in the baseline.`);
  }
  await output.json(info);
  output.print(
    `baseline "${plainText(info.name)}": ${pluralize(info.benchmarkCount, 'benchmark')} of run ${info.runId}`,
  );
  for (const result of failed) output.note(`warning: ${plainText(result.id)} failed and has no baseline.`);
  return exitCodeOfRun(run, false);
}

async function latest(project: Project): Promise<Measured> {
  return { run: await requireLatestRun(project), interrupted: false };
}

/** Several runs, one after another, so that the baseline knows how much whole runs differ. */
async function measureOften(
  project: Project,
  runs: number,
  raw: RawFlags,
  output: Output,
): Promise<Measured> {
  const done: BenchmarkRun[] = [];
  for (let i = 0; i < runs; i++) {
    if (runs > 1) output.note(`run ${i + 1} of ${runs}`);
    const { run, interrupted } = await measureProject(project, [], measureFlags(raw), output);
    await keepRun(project, run);
    if (interrupted) return { run, interrupted };
    done.push(run);
  }
  return { run: mergeRuns(done), interrupted: false };
}

async function list(project: Project, output: Output): Promise<ExitCode> {
  const baselines = await project.store.listBaselines();
  await output.json(baselines);
  if (baselines.length === 0) {
    output.print('No baseline yet. Keep what was measured last: benchline baseline save.');
    return exitCodes.fine;
  }
  const columns = [
    { header: 'baseline', align: 'left' as const },
    { header: 'measured', align: 'left' as const },
    { header: 'commit', align: 'left' as const },
    { header: 'benchmarks', align: 'right' as const },
  ];
  const rows = baselines.map(({ name, startedAt, commit, benchmarkCount }) => [
    plainText(name),
    startedAt.slice(0, 16).replace('T', ' '),
    commit === null ? '–' : plainText(commit).slice(0, 10),
    String(benchmarkCount),
  ]);
  output.print(table({ columns, rows }).join('\n'));
  return exitCodes.fine;
}

async function show(project: Project, name: string, output: Output): Promise<ExitCode> {
  const baseline = await requireBaseline(project, name);
  await output.json(baseline);
  output.print(renderTerminal(createReport({ run: baseline, title: `Baseline ${name}` }), output.screen));
  return exitCodes.fine;
}

async function remove(project: Project, name: string, output: Output): Promise<ExitCode> {
  if (!(await project.store.removeBaseline(name))) await requireBaseline(project, name);
  await output.json({ removed: name });
  output.print(`baseline "${plainText(name)}" removed`);
  return exitCodes.fine;
}
