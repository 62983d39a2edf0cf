import {
  describeAcceptance,
  describeVerdict,
  describeWarning,
  formatDuration,
  formatPercent,
  pluralize,
} from '@benchline/format';
import {
  type BenchmarkRun,
  type BudgetOutcome,
  type Comparison,
  type ComparisonResult,
  type NotRun,
  type RunRecord,
  type Trend,
  type TrendOverview,
  type Verdict,
  verdicts,
} from '@benchline/schema';
import type { BenchmarkView } from './model/benchmark-view.js';
import { absentBenchmarkView, benchmarkView, worstFirst } from './model/create-benchmark-view.js';
import { environmentView } from './model/environment-view.js';
import { growthViews } from './model/growth/growth-views.js';
import { headline } from './model/headline.js';
import { budgetView, severityOf, toneOf } from './model/judgement.js';
import { plainModel } from './model/plain-model.js';
import type { ProfileInput } from './model/profiles/profile-input.js';
import { relativeViews } from './model/relative/relative-views.js';
import type { CountView, NotRunView, ReportModel, SideView } from './model/report-model.js';
import { momentOf, revisionText } from './model/revision.js';
import { createRunIndex, type RunIndex } from './model/run-index.js';
import { trendView } from './model/trend/create-trend-view.js';
import type { TrendView } from './model/trend/trend-view.js';
import { unjudgedViews } from './model/unjudged.js';

/** What a report is made from. */
export interface ReportInput {
  /** The run to report. Only a full run has samples to draw in time order. */
  readonly run: BenchmarkRun | RunRecord;
  /** The run judged against a baseline; without one the report says so. */
  readonly comparison?: Comparison | null;
  /** The baseline itself, for its distributions beside the run's. */
  readonly baseline?: BenchmarkRun | RunRecord | null;
  /** Histories, matched to benchmarks by id; those of `overview` by default. */
  readonly trends?: readonly Trend[];
  /** Histories with what they have in common: what is new, what moved together, what could not be judged. */
  readonly overview?: TrendOverview | null;
  /** What became of limits on several benchmarks together; those of the comparison by default. */
  readonly budgets?: readonly BudgetOutcome[];
  /** Profiles of the run's results that were read, for flame graphs; a result's own summary is shown without. */
  readonly profiles?: readonly ProfileInput[];
  /** What people call the baseline; `baseline` by default. */
  readonly baselineName?: string;
  /** `Benchmark report` by default. */
  readonly title?: string;
}

/** Frames of flame graphs: of a page, and of each graph. */
const FRAMES_PER_PAGE = 16_000;
const MOST_FRAMES = 1500;
const FEWEST_FRAMES = 120;

const notRunReasons: Readonly<Record<NotRun['reason'], string>> = {
  skip: 'skipped',
  todo: 'to be written',
  'only-others': 'others were marked to run alone',
  filtered: 'filtered out',
  'other-shard': 'its shard is missing',
  interrupted: 'the run was interrupted before it',
};

/**
 * Puts a run, and what is known besides, into the words and numbers that every format of the report shows. The same
 * input gives the same model: there is no clock in it.
 */
export function createReport(input: ReportInput): ReportModel {
  const { run, comparison = null, title = 'Benchmark report' } = input;
  const budgets = input.budgets ?? comparison?.budgets ?? [];
  const runs = createRunIndex();
  const benchmarks = benchmarkViews(input, runs);
  const ordered = comparison === null ? failuresFirst(benchmarks) : worstFirst(benchmarks);
  const missedBudgets = budgets.filter(({ status }) => status === 'missed').length;
  const first = headline(ordered, comparison, missedBudgets);
  return plainModel({
    title,
    headline: first,
    counts: comparison === null ? [] : countViews(comparison),
    unjudged: comparison === null ? [] : unjudgedViews(comparison),
    notices: notices(comparison),
    notes: notes(run),
    budgets: budgets.map(budgetView),
    accepted: (comparison?.accepted ?? []).map(describeAcceptance),
    current: sideOfRun(run),
    baseline:
      comparison === null
        ? null
        : baselineSide(comparison, input.baseline ?? null, input.baselineName ?? 'baseline'),
    policy: comparison === null ? '' : policyText(comparison),
    benchmarks: ordered,
    trend: trendViewOf(input, ordered, first.details),
    growths: growthViews(run.results),
    relatives: relativeViews(benchmarks),
    runs: runs.runs,
    notRun: notRunViews(run),
    warnings: run.warnings.map(describeWarning),
    environment: environmentView(run.environment, comparison),
  });
}

function benchmarkViews(input: ReportInput, runs: RunIndex): BenchmarkView[] {
  const { run, comparison = null, baseline = null, profiles = [] } = input;
  const trends = input.trends ?? input.overview?.trends ?? [];
  const comparisons = groupById<ComparisonResult>(comparison?.results ?? []);
  const histories = groupById<Trend>(trends);
  const read = groupById<ProfileInput>(profiles);
  const frameLimit = frameLimitOf(profiles);
  const before = new Map((baseline?.results ?? []).map((result) => [result.id, result]));
  const views = run.results.map((result) =>
    benchmarkView(result, {
      comparisons: comparisons.get(result.id) ?? [],
      baseline: before.get(result.id) ?? null,
      trends: histories.get(result.id) ?? [],
      runs,
      runId: run.id,
      benchmarkCount: run.results.length,
      profiles: read.get(result.id) ?? [],
      frameLimit,
    }),
  );
  const present = new Set(run.results.map((result) => result.id));
  const absent = [...comparisons].filter(([id]) => !present.has(id));
  return [
    ...views,
    ...absent.map(([id, results]) =>
      absentBenchmarkView(results, histories.get(id) ?? [], { runs, runId: run.id }),
    ),
  ];
}

function trendViewOf(
  { run, overview = null }: ReportInput,
  benchmarks: readonly BenchmarkView[],
  told: readonly string[],
): TrendView | null {
  if (overview === null) return null;
  return trendView(overview, { runId: run.id, present: new Set(benchmarks.map(({ id }) => id)), told });
}

/** What other shards measure is no news in the report of a shard; without that shard it is. */
function notRunViews(run: BenchmarkRun | RunRecord): NotRunView[] {
  if (!('notRun' in run)) return [];
  const told = run.notRun.filter(({ reason }) => run.shard === undefined || reason !== 'other-shard');
  return told.map(({ id, reason }) => ({ name: id, reason: notRunReasons[reason] }));
}

/** The more graphs a page has, the less each may weigh. */
function frameLimitOf(profiles: readonly ProfileInput[]): number {
  const graphs = profiles.reduce((sum, { differential }) => sum + (differential ? 2 : 1), 0);
  return Math.max(FEWEST_FRAMES, Math.min(MOST_FRAMES, Math.floor(FRAMES_PER_PAGE / Math.max(1, graphs))));
}

function groupById<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.id);
    if (group === undefined) groups.set(item.id, [item]);
    else group.push(item);
  }
  return groups;
}

function failuresFirst(views: readonly BenchmarkView[]): BenchmarkView[] {
  return [
    ...views.filter((view) => view.status === 'failed'),
    ...views.filter((view) => view.status !== 'failed'),
  ];
}

function countViews({ counts }: Comparison): CountView[] {
  return verdicts
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => countView(verdict, counts[verdict]))
    .sort((a, b) => severityOf(a.verdict) - severityOf(b.verdict));
}

function countView(verdict: Verdict, count: number): CountView {
  const words = describeVerdict(verdict);
  const isNoun = verdict === 'regression' || verdict === 'improvement';
  const text = isNoun ? pluralize(count, words.word) : `${count} ${words.word}`;
  return { ...words, verdict, tone: toneOf(verdict), count, text };
}

/** An asynchronous time holds what awaiting costs, so that cost stands beside it; nothing is subtracted. */
function notes({ results, environment }: ReportInput['run']): string[] {
  const { clock } = environment;
  if (clock === null || !results.some((result) => result.passed && result.mode === 'async')) return [];
  const cost = formatDuration(clock.emptyAwaitNs);
  return [
    `Times of asynchronous functions hold what awaiting costs: ${cost} for an await of nothing, in this run.`,
  ];
}

function notices(comparison: Comparison | null): string[] {
  switch (comparison?.environment.action) {
    case 'refuse':
      return ['Nothing was judged: the baseline was measured on a different machine or runtime.'];
    case 'advise':
      return ['These verdicts advise only: the baseline was measured on a machine or runtime that differs.'];
    default:
      return [];
  }
}

function policyText({ policy, results }: Comparison): string {
  const tolerance =
    policy.tolerance === null
      ? 'a tolerance of its own for each metric'
      : `a tolerance of ${percent(policy.tolerance)}`;
  const count = pluralize(results.length, 'comparison');
  return `${policy.name}: ${count}, ${tolerance}, error level of the family ${percent(policy.level)}.`;
}

function percent(fraction: number): string {
  return formatPercent(fraction).replace('.0 %', ' %');
}

function sideOfRun({ id, startedAt, environment: { revision } }: ReportInput['run']): SideView {
  return {
    runId: id,
    startedAt: momentOf(startedAt),
    revision: revisionText(revision),
    subject: revision.subject ?? '',
  };
}

function baselineSide(
  { baseline: compared }: Comparison,
  run: ReportInput['run'] | null,
  name: string,
): SideView & { readonly name: string } {
  const side: SideView =
    run !== null && run.id === compared.id
      ? sideOfRun(run)
      : {
          runId: compared.id,
          startedAt: momentOf(compared.startedAt),
          revision: revisionText(compared),
          subject: '',
        };
  return { ...side, name };
}
