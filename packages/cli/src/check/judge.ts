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
export const HISTORY_RUNS = 60;

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

/** A judge that takes records as well, which no longer tell their batches apart. */
export interface RecordJudge extends Judge {
  judge(run: BenchmarkRun | RunRecord): Comparison;
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

async function judgeOf(project: Project, stored: RunRecord, options: JudgeOptions): Promise<Judge> {
  const accepted = await project.store.acceptances(options.baselineName);
  return judgeOfParts(
    project,
    { ...withAccepted(stored, accepted), history: await project.store.runs({ limit: HISTORY_RUNS }) },
    options,
  );
}

/** What a judge knows, from the store or from files. */
export interface JudgeParts {
  readonly baseline: RunRecord;
  /** Levels that were accepted since, which the baseline holds. */
  readonly accepted: Readonly<NonNullable<Comparison['accepted']>>;
  /** Oldest first. */
  readonly history: readonly RunRecord[];
}

/** A judge of a baseline and a history that were read already. */
export function judgeOfParts(
  project: Project,
  { baseline, accepted, history }: JudgeParts,
  { baselineName, tolerance }: JudgeOptions,
): RecordJudge {
  const policy = policyOf(project, tolerance);
  const evidence = { history: history.slice(-HISTORY_RUNS) };
  const compare = (run: BenchmarkRun | RunRecord): Comparison => {
    if (run.kind === 'record') return compareRuns(baseline, run, policy, evidence);
    const [current, batch] = batchesOf(withoutOtherFiles(run, baseline));
    return current !== undefined && batch !== undefined
      ? confirmRegressions({ baseline, current, batch, policy, evidence })
      : compareRuns(baseline, current ?? run, policy, evidence);
  };
  return {
    baselineName,
    baseline,
    judge(run) {
      const comparison = compare(run);
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
