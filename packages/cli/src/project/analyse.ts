import type { ComparePolicy } from '@benchline/compare';
import { BenchlineError, type MetricSeries, type RunRecord, type Trend } from '@benchline/schema';
import { analyzeTrend, seriesFromRuns } from '@benchline/trend';
import type { Project } from './project.js';

/** Runs that the trend's table looks at, unless told otherwise. */
export const DEFAULT_TREND_RUNS = 10;

/** The policy that a project's configuration and a command line come to. @param tolerance - of time, if the command line gives one */
export function policyOf(project: Project, tolerance: number | undefined): Partial<ComparePolicy> {
  const { config } = project;
  return {
    level: config.level,
    tolerance: config.tolerance,
    tolerances: tolerance === undefined ? config.tolerances : { ...config.tolerances, durationNs: tolerance },
    overrides: config.overrides,
  };
}

/**
 * Loads a baseline that must be there.
 *
 * @throws BenchlineError `baseline-missing`
 */
export async function requireBaseline(project: Project, name: string): Promise<RunRecord> {
  const baseline = await project.store.loadBaseline(name);
  if (baseline !== null) return baseline;
  throw new BenchlineError({
    code: 'baseline-missing',
    message: `There is no baseline "${name}" in ${project.store.directory}.`,
    hint: 'Measure and keep one: benchline run && benchline baseline save.',
  });
}

/** Which part of the history a trend is drawn from. */
export interface TrendQuery {
  /** Ids or names of benchmarks; all by default. */
  readonly names?: readonly string[];
  readonly limit?: number;
  readonly since?: Date;
}

/** The trends of a project's history. */
export async function trendsOf(project: Project, query: TrendQuery = {}): Promise<Trend[]> {
  // Each series is limited for itself: a run of another machine or of some benchmarks alone takes no one's place.
  return trendsOfSeries(await project.store.series({ ...query, metrics: [...seriesMetrics] }));
}

/** The trends of a history that was read from elsewhere. @param records - oldest first */
export function trendsOfRuns(records: readonly RunRecord[]): Trend[] {
  return trendsOfSeries(seriesFromRuns(records, { metrics: [...seriesMetrics] }));
}

/** What histories are looked at: the time, and of memory what a run holds; averages of the RSS delta stand in summaries alone. */
const trendMetrics = ['durationNs', 'allocatedBytesPerOp', 'retainedBytesPerOp', 'peakRssBytes'] as const;
const seriesMetrics = [...trendMetrics, 'rssDeltaBytes'] as const;

function trendsOfSeries(series: readonly MetricSeries[]): Trend[] {
  const deltas = new Map(
    series.filter(({ metric }) => metric === 'rssDeltaBytes').map((one) => [seriesKey(one), one]),
  );
  return series
    .filter(({ metric }) => metric !== 'rssDeltaBytes')
    .map((one) => {
      const rssDelta = deltas.get(seriesKey(one));
      return analyzeTrend(one, rssDelta === undefined ? {} : { rssDelta });
    });
}

function seriesKey({ id, machine, branch }: MetricSeries): string {
  return JSON.stringify([id, machine, branch]);
}
