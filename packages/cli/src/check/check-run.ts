import { pluralize } from '@benchline/format';
import type { BenchmarkRun, Comparison } from '@benchline/schema';
import type { Measured, MeasureFlags } from '../project/measure.js';
import type { Project } from '../project/project.js';
import type { Output } from '../terminal/output.js';
import { confirmBySecondBatch } from './confirm.js';
import type { Judge } from './judge.js';
import { measureMoreOf } from './measure-more.js';
import { type Settling, untilSettled } from './settle.js';

/** What is done with a run that was just measured, before its verdicts are reported. */
export interface CheckOptions {
  /** How it was measured: what is measured again is measured likewise. */
  readonly paths: readonly string[];
  readonly flags: MeasureFlags;
  /** Whether regressions are confirmed by a second batch of launches. */
  readonly confirm: boolean;
  /** How long inconclusive benchmarks may be measured further; `null` for not at all. */
  readonly settleMs: number | null;
}

/** A run with its final verdicts. */
export interface CheckedRun {
  /** With the launches that were added. */
  readonly run: BenchmarkRun;
  readonly comparison: Comparison;
  readonly interrupted: boolean;
  /** `null` where it was not asked for. */
  readonly settling: Settling | null;
  /** Ids of benchmarks that a second batch of launches was measured for. */
  readonly confirmationAsked: readonly string[];
}

/** The verdicts of a run as it is. */
export function judgedAlone(judge: Judge, { run, interrupted }: Measured): CheckedRun {
  return { run, interrupted, comparison: judge.judge(run), settling: null, confirmationAsked: [] };
}

/**
 * Judges what was measured, and measures on where verdicts need it: first what is inconclusive, then what seems to have
 * regressed. After an interruption nothing more is measured.
 */
export async function checkRun(
  project: Project,
  judge: Judge,
  first: Measured,
  { paths, flags, confirm, settleMs }: CheckOptions,
  output: Output,
): Promise<CheckedRun> {
  if (first.interrupted) return judgedAlone(judge, first);
  const measured = first.run;
  const measureMore = measureMoreOf(project, paths, flags, output);
  const settling =
    settleMs === null
      ? null
      : await untilSettled({
          run: measured,
          judge,
          budgetMs: settleMs,
          measureMore,
          onRound: (benchmarks, launches) =>
            output.note(
              `${pluralize(benchmarks, 'inconclusive benchmark')}: measuring ${pluralize(launches, 'more launch', 'more launches')}`,
            ),
        });
  const run = settling?.run ?? measured;
  const confirmation =
    confirm && settling?.interrupted !== true
      ? await confirmBySecondBatch({
          run,
          judge,
          measureMore,
          onBatch: (benchmarks, launches) =>
            output.note(
              `${pluralize(benchmarks, 'benchmark')} seem${benchmarks === 1 ? 's' : ''} to have regressed: confirming by a second batch of ${pluralize(launches, 'launch', 'launches')}`,
            ),
        })
      : null;
  return {
    run: confirmation?.run ?? run,
    comparison: confirmation?.comparison ?? settling?.comparison ?? judge.judge(run),
    interrupted: settling?.interrupted === true || confirmation?.interrupted === true,
    settling,
    confirmationAsked: confirmation?.asked ?? [],
  };
}
