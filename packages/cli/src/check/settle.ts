import type { BenchmarkRun, Comparison, ComparisonResult } from '@benchline/schema';
import type { Judge } from './judge.js';
import type { MeasureMore } from './measure-more.js';

/** What further launches of inconclusive benchmarks came to. */
export interface Settling {
  readonly run: BenchmarkRun;
  readonly comparison: Comparison;
  readonly interrupted: boolean;
  readonly budgetMs: number;
  readonly spentMs: number;
  /** Ids of benchmarks that were inconclusive and are not any more. */
  readonly settled: readonly string[];
  /** Ids that are still inconclusive, and that more launches would probably settle. */
  readonly open: readonly string[];
  /** Ids that are inconclusive for a reason that more launches do not change. */
  readonly hopeless: readonly string[];
}

/** What settling needs. */
export interface SettlingOptions {
  readonly run: BenchmarkRun;
  readonly judge: Judge;
  readonly budgetMs: number;
  readonly measureMore: MeasureMore;
  /** Called before each round, for a word to the user. */
  readonly onRound: (benchmarks: number, launches: number) => void;
  readonly now?: () => number;
}

/**
 * Measures inconclusive benchmarks in more launches until they are settled or the budget is spent. No round more than
 * doubles a benchmark's launches, so that few looks are taken at the data, and none is started that would probably not
 * end within the budget.
 */
export async function untilSettled({
  judge,
  budgetMs,
  measureMore,
  onRound,
  now = () => performance.now(),
  ...given
}: SettlingOptions): Promise<Settling> {
  const startedMs = now();
  let { run } = given;
  let comparison = judge.judge(run);
  let interrupted = false;
  const first = idsOf(inconclusive(comparison));
  let launchMs = launchCostMs(run);
  for (;;) {
    const rows = inconclusive(comparison).filter(({ launchesNeeded }) => launchesNeeded !== null);
    const ids = idsOf(rows);
    const fitting = Math.floor((budgetMs - (now() - startedMs)) / Math.max(1, launchMs * ids.length));
    const launches = Math.min(fitting, wantedLaunches(run, rows));
    if (ids.length === 0 || launches < 1) break;
    onRound(ids.length, launches);
    const roundMs = now();
    const more = await measureMore(ids, launches);
    run = more.extend(run, 'same-run');
    comparison = judge.judge(run);
    interrupted = more.interrupted;
    if (interrupted) break;
    launchMs = (now() - roundMs) / (launches * ids.length);
  }
  const left = inconclusive(comparison);
  const open = idsOf(left.filter(({ launchesNeeded }) => launchesNeeded !== null));
  const still = new Set(idsOf(left));
  return {
    run,
    comparison,
    interrupted,
    budgetMs,
    spentMs: now() - startedMs,
    settled: first.filter((id) => !still.has(id)),
    open,
    hopeless: [...still].filter((id) => !open.includes(id)),
  };
}

function inconclusive({ results, environment }: Comparison): ComparisonResult[] {
  return environment.action === 'refuse' ? [] : results.filter(({ verdict }) => verdict === 'inconclusive');
}

function idsOf(rows: readonly ComparisonResult[]): string[] {
  return [...new Set(rows.map(({ id }) => id))];
}

/** As many as the neediest probably wants, and at most as many as there are. */
function wantedLaunches(run: BenchmarkRun, rows: readonly ComparisonResult[]): number {
  const needed = Math.max(...rows.map(({ launchesNeeded }) => launchesNeeded ?? 0));
  const ids = new Set(rows.map(({ id }) => id));
  const present = run.results.filter(({ id }) => ids.has(id)).map(({ launches }) => launches.length);
  return Math.min(Math.max(1, needed), Math.max(1, ...present));
}

/** What one launch of one benchmark took on average, starting processes included. */
function launchCostMs({ startedAt, endedAt, results }: BenchmarkRun): number {
  const launches = results.reduce((sum, result) => sum + Math.max(1, result.launches.length), 0);
  return (Date.parse(endedAt) - Date.parse(startedAt)) / Math.max(1, launches);
}
