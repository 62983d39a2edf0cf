import {
  describeFailure,
  describeWarning,
  formatBytes,
  formatDuration,
  formatPercent,
  formatRate,
  NO_VALUE,
} from '@benchline/format';
import type { BenchmarkResult, ComparisonResult, ResultRecord, Trend } from '@benchline/schema';
import { anchorOf } from './anchor.js';
import type { BenchmarkView } from './benchmark-view.js';
import { distributionChart } from './distribution-data.js';
import { historyCharts } from './history-data.js';
import { amount, judgementViews, severityOf, targetView, toneOf } from './judgement.js';
import { measuresOf } from './measures.js';
import { profileView } from './profiles/create-profile-view.js';
import type { ProfileInput } from './profiles/profile-input.js';
import { readingsCharts } from './readings-data.js';
import type { RunIndex } from './run-index.js';
import { samplesChart } from './samples-data.js';
import type { Tone } from './tone.js';

/** What is known of one benchmark besides its result. */
export interface BenchmarkContext {
  readonly comparisons: readonly ComparisonResult[];
  readonly baseline: ResultRecord | BenchmarkResult | null;
  readonly trends: readonly Trend[];
  readonly runs: RunIndex;
  /** The run that is reported. */
  readonly runId: string;
  /** How many benchmarks share the report. */
  readonly benchmarkCount: number;
  /** Profiles that were read. */
  readonly profiles: readonly ProfileInput[];
  /** Frames of each flame graph at most. */
  readonly frameLimit: number;
}

const none = { value: null, text: NO_VALUE } as const;

const unmeasured = {
  medianNs: null,
  lowerNs: null,
  upperNs: null,
  median: NO_VALUE,
  precision: none,
  throughput: none,
  peakRss: none,
  rssDelta: none,
  allocated: none,
  cpu: none,
  measures: [],
  profiles: [],
  samples: null,
  distribution: null,
  readings: [],
} satisfies Partial<BenchmarkView>;

/** Everything about a benchmark of the run. */
export function benchmarkView(
  result: BenchmarkResult | ResultRecord,
  context: BenchmarkContext,
): BenchmarkView {
  const judgements = judgementViews(context.comparisons);
  const targets = result.targets.map(targetView);
  const shared = {
    ...identity(result),
    parameters: Object.entries(result.parameters)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => `${key} = ${value}`)
      .join(', '),
    tags: result.tags,
    judgements,
    targets,
    warnings: result.warnings.map(describeWarning),
    histories: historyCharts(context.trends, context),
  };
  if (!result.passed) {
    const failure = { ...describeFailure(result.error), stack: result.error.stack?.split(/\r?\n/) ?? [] };
    return { ...shared, ...unmeasured, status: 'failed', tone: 'worse', failure };
  }
  const { summary, memory } = result;
  const interval = summary.interval;
  return {
    ...shared,
    status: 'measured',
    tone: rowTone(judgements, targets),
    failure: null,
    medianNs: summary.medianNs,
    lowerNs: interval?.lowerNs ?? null,
    upperNs: interval?.upperNs ?? null,
    median: formatDuration(summary.medianNs),
    precision: amount(precisionOf(summary.medianNs, interval), (share) => `±${formatPercent(share)}`),
    throughput: amount(summary.throughputOpsPerSec, formatRate),
    peakRss: amount(memory?.peakRssBytes, formatBytes),
    rssDelta: amount(memory?.rssDeltaBytes, formatBytes),
    allocated: amount(memory?.allocatedBytesPerOp, formatBytes),
    cpu: amount(result.cpu?.cpuPercent, (percent) => formatPercent(percent / 100, { decimals: 0 })),
    measures: measuresOf(result),
    profiles: (result.profiles ?? []).map((link) =>
      profileView(link, context.profiles.find(({ kind }) => kind === link.kind) ?? null, context.frameLimit),
    ),
    samples: samplesChart(result, context.benchmarkCount),
    distribution: distributionChart(result, context.baseline?.passed === true ? context.baseline : null),
    readings: readingsCharts(result),
  };
}

/** A benchmark that only the baseline has. */
export function absentBenchmarkView(
  comparisons: readonly ComparisonResult[],
  trends: readonly Trend[],
  context: Pick<BenchmarkContext, 'runs' | 'runId'>,
): BenchmarkView {
  return {
    ...identity(comparisons[0] as ComparisonResult),
    ...unmeasured,
    parameters: '',
    tags: [],
    status: 'absent',
    tone: 'plain',
    failure: null,
    judgements: judgementViews(comparisons),
    targets: [],
    warnings: [],
    histories: historyCharts(trends, context),
  };
}

/** Puts the rows that need a reader first: failures, then by verdict, then by the size of the change, then as run. */
export function worstFirst(views: readonly BenchmarkView[]): BenchmarkView[] {
  const rank = (view: BenchmarkView) => {
    if (view.status === 'failed') return -1;
    return Math.min(
      ...view.judgements.map((judgement) => severityOf(judgement.verdict)),
      Number.MAX_SAFE_INTEGER,
    );
  };
  const size = (view: BenchmarkView) => Math.abs(Math.log(view.judgements[0]?.ratio || 1));
  return [...views].sort((a, b) => rank(a) - rank(b) || size(b) - size(a));
}

function identity({
  id,
  name,
  suite,
  package: packageName,
}: Pick<ComparisonResult, 'id' | 'name' | 'suite' | 'package'>) {
  const place = [packageName, ...suite].filter((part) => part !== '').join(' › ');
  return { anchor: anchorOf(id), id, name, suite, package: packageName, place };
}

/** The larger half of the interval, so that the number never promises more than the interval does. */
function precisionOf(medianNs: number, interval: { lowerNs: number; upperNs: number } | null): number | null {
  if (interval === null || medianNs === 0) return null;
  return Math.max(interval.upperNs - medianNs, medianNs - interval.lowerNs) / medianNs;
}

function rowTone(judgements: BenchmarkView['judgements'], targets: BenchmarkView['targets']): Tone {
  if (targets.some((target) => target.status === 'missed')) return 'worse';
  const [first] = judgements;
  return first === undefined ? 'plain' : toneOf(first.verdict);
}
