import { compareRuns, confirmRegressions } from '@benchline/compare';
import {
  type BenchmarkRun,
  batchesOf,
  type Comparison,
  type NotRun,
  type RunRecord,
  withAccepted,
} from '@benchline/schema';
import { policyOf, requireBaseline } from '../project/analyse.js';
import type { Project } from '../project/project.js';
import { budgetsOf } from './budgets.js';

/** How many of the newest runs of the history are asked how far whole runs lie apart. */
const HISTORY_RUNS = 60;

/** What runs are held against. */
export interface JudgeOptions {
  readonly baselineName: string;
  /** Of time, where the command line gives one. */
  readonly tolerance?: number | undefined;
}

/** Judges runs against a baseline. All that it reads of the store is read when it is made. */
export interface Judge {
  readonly baselineName: string;
  /** With the levels that were accepted since in place of the stored ones. */
  readonly baseline: RunRecord;
  /**
   * The same run always gets the same verdicts. Where a run holds a second batch of launches, regressions of the first
   * are held against it.
   */
  judge(run: BenchmarkRun): Comparison;
}

/** The judge of a baseline; `null` where there is no baseline of that name. */
export async function findJudge(project: Project, options: JudgeOptions): Promise<Judge | null> {
  const baseline = await project.store.loadBaseline(options.baselineName);
  return baseline === null ? null : judgeOf(project, baseline, options);
}

/** The judge of a baseline that must be there. @throws BenchlineError `baseline-missing` */
export async function requireJudge(project: Project, options: JudgeOptions): Promise<Judge> {
  return judgeOf(project, await requireBaseline(project, options.baselineName), options);
}

async function judgeOf(
  project: Project,
  stored: RunRecord,
  { baselineName, tolerance }: JudgeOptions,
): Promise<Judge> {
  const policy = policyOf(project, tolerance);
  const { baseline, accepted } = withAccepted(stored, await project.store.acceptances(baselineName));
  const history = await project.store.runs({ limit: HISTORY_RUNS });
  return {
    baselineName,
    baseline,
    judge(run) {
      const [current, batch] = batchesOf(withoutOtherFiles(run, baseline));
      const evidence = { history };
      const comparison =
        current !== undefined && batch !== undefined
          ? confirmRegressions({ baseline, current, batch, policy, evidence })
          : compareRuns(baseline, current ?? run, policy, evidence);
      const budgets = budgetsOf(project, run);
      return {
        ...comparison,
        ...(budgets.length === 0 ? {} : { budgets }),
        ...(accepted.length === 0 ? {} : { accepted: [...accepted] }),
      };
    },
  };
}

/**
 * A run that was limited to some files says nothing of the benchmarks in others, and which file a stored benchmark is in
 * is not known: what it did not measure is left out, not missing.
 */
function withoutOtherFiles(run: BenchmarkRun, baseline: RunRecord): BenchmarkRun {
  if (run.paths === undefined) return run;
  const known = new Set([...run.results, ...run.notRun].map(({ id }) => id));
  const others: NotRun[] = baseline.results
    .filter(({ id }) => !known.has(id))
    .map(({ id }) => ({ id, reason: 'filtered' }));
  return { ...run, notRun: [...run.notRun, ...others] };
}
