import {
  BenchlineError,
  type ChangePoint,
  type Drift,
  type MetricSeries,
  type SeriesPoint,
  type SeriesRun,
  type Trend,
  type TrendChange,
} from '@benchline/schema';
import { detectableStep } from './levels/detectable-effect.js';
import { directionOf } from './levels/direction.js';
import { driftOf } from './levels/drift.js';
import { directionOfHalves } from './levels/halves.js';
import { levelsOf, type TrendLevel, volatilityOf } from './levels/trend-levels.js';
import { summaryOf } from './levels/trend-summary.js';
import { CHANGE_LEVEL, detectLevels } from './search/change-points.js';
import { residualNoise } from './search/residual-noise.js';
import { SHORTEST_SERIES } from './search/segmentation.js';
import { type PreparedSeries, prepareSeries } from './series/prepared-series.js';
import { standardErrorsOf } from './series/series-errors.js';
import { seriesValues } from './series/series-values.js';

/** How a trend is found. */
export interface TrendOptions {
  /** `'change-points'` by default; `'halves'` is the DigitalModel rule, for the direction alone. */
  readonly method?: 'change-points' | 'halves';
  /** The newest so many points are looked at, so that the cost does not grow with age; 1000 by default. */
  readonly limit?: number;
  /** The smallest relative change that is a direction; .02 by default. */
  readonly tolerance?: number;
  /** The series of `rssDeltaBytes` of the same benchmark, machine and branch, for the summary. */
  readonly rssDelta?: MetricSeries;
}

/** The newest points that are looked at unless `limit` says otherwise. */
export const TREND_LIMIT = 1000;

/** The smallest relative change that is a direction unless `tolerance` says otherwise. */
const TREND_TOLERANCE = 0.02;

/** Smaller shares are rounding. */
const ROUNDING = 1e-9;

/** Noise is taken to be no more correlated from run to run than this. */
const MOST_CORRELATED = 0.95;

/**
 * Says what became of a metric: its current level and since when, its direction in the metric's own sense, slope,
 * volatility, what change could be found, change points (their indices count the returned `points`) with the runs they lie
 * between, and the plain summary.
 *
 * The direction by change points is the net movement of the points looked at, from the first level to the current one:
 * up and down again is `stable`. A slow slide counts from its beginning to where it has come to; without a change point,
 * one is seen where a trend test that allows for autocorrelation finds it at .01. Below ten measured points nothing can be
 * told: `unknown` (below two by halves).
 *
 * Positive values are judged as ratios, on the logarithmic scale; series with a zero or negative value on the linear one.
 * A point whose own interval is wider than usual counts less.
 *
 * @throws BenchlineError `series-invalid` for values that are no measurements, runs out of order or twice, points of
 *   another machine or metric; `option-invalid` for a wrong limit or tolerance
 */
export function analyzeTrend(series: MetricSeries, options: TrendOptions = {}): Trend {
  const { method = 'change-points', limit = TREND_LIMIT, tolerance = TREND_TOLERANCE, rssDelta } = options;
  if (!(Number.isSafeInteger(limit) && limit >= 1))
    throw invalidOption('limit', 'a whole number of at least 1', limit, TREND_LIMIT);
  if (!(tolerance >= 0)) throw invalidOption('tolerance', 'at least 0', tolerance, TREND_TOLERANCE);
  const points = series.points.slice(-limit);
  const values = seriesValues({ ...series, points });
  const scale = values.every((value) => Number.isNaN(value) || value > 0) ? 'log' : 'linear';
  const prepared = prepareSeries(values, scale, standardErrorsOf(points));
  const detected = detectLevels(prepared, CHANGE_LEVEL);
  const levels = levelsOf(prepared, detected);
  const measured = values.filter((value) => !Number.isNaN(value));
  const current = levels.at(-1) ?? null;
  const drift = current === null ? null : relativeDrift(current);
  const course = measured.length < SHORTEST_SERIES ? null : courseOf(current, drift);
  const net = netChange(levels, drift, course);
  return {
    ...identityOf(series),
    direction:
      method === 'halves'
        ? directionOfHalves(measured, tolerance, series.metric)
        : course === null
          ? 'unknown'
          : directionOf(net, tolerance, series.metric),
    method: method === 'halves' ? 'halves' : `change-points (${scale})`,
    currentLevel: current?.end ?? null,
    since: current === null ? null : (points[current.places[0] as number] ?? null),
    course,
    drift,
    slopePerRun: drift?.slopePerRun ?? null,
    volatility: volatilityOf(levels),
    detectableEffect: detectableEffectOf(prepared, detected),
    changePoints: detected.changePoints.map((change) => withRuns(change, points)),
    summary: summaryOf({ metric: series.metric, points }, measured, rssDelta),
    availablePointCount: series.points.length,
    points,
  };
}

/** The drift of the points since the last change, in shares of their level. */
function relativeDrift({ places, values, centre }: TrendLevel): Drift | null {
  const drift = driftOf(places, values);
  if (drift === null || centre === 0) return null;
  const size = Math.abs(centre);
  const { slopePerRun, lower, upper } = drift;
  return { ...drift, slopePerRun: slopePerRun / size, lower: lower / size, upper: upper / size };
}

function courseOf(current: TrendLevel | null, drift: Drift | null): 'level' | 'slide' {
  return current?.course === 'slide' || (drift !== null && drift.pValue < CHANGE_LEVEL) ? 'slide' : 'level';
}

/** From the start of the first level to where the current one has come to. */
function netChange(levels: readonly TrendLevel[], drift: Drift | null, course: Trend['course']): number {
  const [first, current] = [levels[0], levels.at(-1)];
  if (first === undefined || current === undefined) return 0;
  if (levels.length === 1 && course === 'slide' && current.course === 'level') {
    const span = (current.places.at(-1) as number) - (current.places[0] as number);
    return (drift?.slopePerRun ?? 0) * span;
  }
  if (first.start === current.end) return 0;
  const change = current.end - first.start;
  return first.start === 0 ? Math.sign(change) * Number.POSITIVE_INFINITY : change / Math.abs(first.start);
}

function detectableEffectOf(
  { values, scale }: PreparedSeries,
  { observations, pieces }: ReturnType<typeof detectLevels>,
): number | null {
  const current = pieces.at(-1);
  if (current === undefined || values.length < SHORTEST_SERIES) return null;
  const { noise } = residualNoise(observations, pieces, MOST_CORRELATED);
  const step = detectableStep(noise, current.to - current.from, CHANGE_LEVEL);
  // Equal values leave residuals of rounding.
  if (step <= ROUNDING * Math.max(1, Math.abs(current.value))) return 0;
  if (scale === 'log') return Math.expm1(Math.min(700, step));
  return current.value === 0 ? null : step / Math.abs(current.value);
}

function withRuns(change: ChangePoint, points: readonly SeriesPoint[]): TrendChange {
  const run = (index: number): SeriesRun => {
    const { runId, at, commit } = points[index] as SeriesPoint;
    return { runId, at, commit };
  };
  const { lower, upper } = change.indexInterval;
  // Before the lower end stands the last run that was measured before the change.
  return { ...change, firstRun: run(change.index), range: { after: run(lower - 1), upTo: run(upper) } };
}

function identityOf({ id, name, suite, metric, machine, branch }: MetricSeries) {
  return { id, name, suite, metric, machine, branch };
}

function invalidOption(field: string, wanted: string, got: unknown, standard: number): BenchlineError {
  return new BenchlineError({
    code: 'option-invalid',
    message: `The trend's ${field} must be ${wanted}, got ${String(got)}.`,
    hint: `Leave it out for ${standard}.`,
  });
}
