import { plainText, pluralize } from '@benchline/format';
import { BenchlineError, type BenchmarkRun, missingShards, shardText } from '@benchline/schema';
import type { ExitCode } from '../exit-code.js';
import { exitCodeOfRun } from '../exit-code-of-run.js';
import {
  durationFlag,
  measureFlags,
  type RawFlags,
  refuseFlags,
  refuseMeasureFlags,
  wholeNumberFlag,
} from '../flags.js';
import { requireLatestRun } from '../project/latest-run.js';
import { measureRuns } from '../project/measure-runs.js';
import type { Project } from '../project/project.js';
import type { Output } from '../terminal/output.js';

/** Runs of a baseline start so far apart unless told otherwise: what a neighbour on the machine does lasts for seconds. */
const DEFAULT_SPACING_MS = 30_000;

/** `benchline baseline save`: keeps what was measured last; measures only when told how often. */
export async function saveBaseline(
  project: Project,
  name: string,
  raw: RawFlags,
  output: Output,
): Promise<ExitCode> {
  const run = completeOf(await runToSave(project, raw, output), raw.partial === true, output);
  const failed = run.results.filter((result) => !result.passed);
  if (failed.length === run.results.length) {
    throw new BenchlineError({
      code: 'run-missing',
      message: 'Every benchmark failed: the baseline was left as it was.',
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
  const source = run.sources === undefined ? `run ${info.runId}` : pluralize(run.sources.length, 'run');
  output.print(
    `baseline "${plainText(info.name)}": ${pluralize(info.benchmarkCount, 'benchmark')} of ${source}`,
  );
  for (const result of failed) output.note(`warning: ${plainText(result.id)} failed and has no baseline.`);
  return exitCodeOfRun(run, false);
}

async function runToSave(project: Project, raw: RawFlags, output: Output): Promise<BenchmarkRun> {
  const count = wholeNumberFlag(raw, 'runs');
  if (count === undefined) {
    refuseMeasureFlags(raw, 'without --runs nothing is measured');
    refuseFlags(raw, ['every'], 'without --runs nothing is measured');
    return requireLatestRun(project);
  }
  const spacingMs = durationFlag(raw, 'every') ?? DEFAULT_SPACING_MS;
  const run = await measureRuns(project, { count, spacingMs, flags: measureFlags(raw) }, output);
  if (run !== null) return run;
  throw new BenchlineError({
    code: 'interrupted',
    message: 'Interrupted: the baseline was left as it was.',
    hint: 'Measure again, then save.',
  });
}

/**
 * The run, where all of its benchmarks have all of their launches; asked for, those of them that do.
 *
 * @throws BenchlineError `run-incomplete`
 */
function completeOf(run: BenchmarkRun, partial: boolean, output: Output): BenchmarkRun {
  const asked = run.environment.launchCount ?? 0;
  const unmeasured = run.notRun
    .filter(({ reason }) => reason === 'interrupted' || reason === 'other-shard')
    .map(({ id }) => id);
  const short = run.results
    .filter((result) => result.passed && result.launches.length < asked)
    .map(({ id }) => id);
  const incomplete = [...unmeasured, ...short];
  if (incomplete.length === 0) return run;
  const complete = run.results.filter(({ id }) => !short.includes(id));
  const total = run.results.length + unmeasured.length;
  if (!partial || complete.length === 0) {
    throw new BenchlineError({
      code: 'run-incomplete',
      message: `The latest run ${incompleteBecause(run)}: ${complete.length} of ${pluralize(total, 'benchmark')} have all of their ${pluralize(asked, 'launch', 'launches')}. The baseline was left as it was.`,
      hint:
        complete.length === 0
          ? 'Measure again (benchline run), then save.'
          : 'Measure again (benchline run), then save; or keep those alone that are complete: --partial.',
    });
  }
  for (const id of incomplete) output.note(`warning: ${plainText(id)} is incomplete and was left out.`);
  return { ...run, results: complete };
}

function incompleteBecause(run: BenchmarkRun): string {
  if (run.shard !== undefined) return `is shard ${shardText(run.shard)}`;
  return missingShards(run).length > 0 ? 'lacks shards' : 'ended early';
}
