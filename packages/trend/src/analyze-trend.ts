import {
  BenchlineError,
  type ChangePoint,
  type MetricSeries,
  type Trend,
  type TrendDirection,
} from '@benchline/schema';
import { mean, median, robustSpread } from '@benchline/stats';
import { CHANGE_LEVEL, detectChangePoints } from './change-points.js';
import { directionOf } from './direction.js';
import { type Drift, driftOf } from './drift.js';
import { directionOfHalves } from './halves.js';
import { SHORTEST_SERIES } from './segmentation.js';
import { seriesValues } from './series-values.js';

/** How a trend is found. */
export interface TrendOptions {
  /** `'change-points'` by default; `'halves'` is the DigitalModel rule, for the direction alone. */
  readonly method?: 'change-points' | 'halves';
  /** The newest so many points are looked at, so that the cost does not grow with age; 1000 by default. */
  readonly limit?: number;
  /** The smallest relative change that is a direction; .02 by default. */
  readonly tolerance?: number;
}

/** The newest points that are looked at unless `limit` says otherwise. */
export const TREND_LIMIT = 1000;

/**
 * Says what became of a metric: its current level and since when, its direction in the metric's own sense, slope,
 * volatility, change points (their indices count the returned `points`) and the plain summary.
 *
 * The direction by change points is the net movement of the points looked at, from the first level to the current one:
 * up and down again is `stable`. Without a change point it is the slide of a robust line over the level, where a trend
 * test that allows for autocorrelation finds it at .01. Below ten measured points nothing can be told: `unknown` (below
 * two by halves).
 *
 * Positive values are judged as ratios, on the logarithmic scale; series with a zero or negative value on the linear one.
 *
 * @throws BenchlineError `series-invalid` for values that are no measurements, runs out of order or twice;
 *   `option-invalid` for a wrong limit or tolerance
 */
export function analyzeTrend(series: MetricSeries, options: TrendOptions = {}): Trend {
  const { method = 'change-points', limit = TREND_LIMIT, tolerance = 0.02 } = options;
  requireOption(Number.isSafeInteger(limit) && limit >= 1, 'limit', 'a whole number of at least 1', limit);
  requireOption(tolerance >= 0, 'tolerance', 'at least 0', tolerance);
  const points = series.points.slice(-limit);
  const values = seriesValues({ ...series, points });
  const places = [...values.keys()].filter((index) => !Number.isNaN(values[index]));
  const measured = places.map((index) => values[index] as number);
  const scale = measured.every((value) => value > 0) ? 'log' : 'linear';
  const changePoints = detectChangePoints(values, { scale });
  const levels = levelsOf(places, values, changePoints, scale);
  const current = levels.at(-1) ?? null;
  const drift = current === null ? null : driftOf(current.places, current.values);
  return {
    ...identityOf(series),
    direction:
      method === 'halves'
        ? directionOfHalves(measured, tolerance, series.metric)
        : directionOfLevels(levels, drift, measured.length, tolerance, series),
    method: method === 'halves' ? 'halves' : `change-points (${scale})`,
    currentLevel: current?.centre ?? null,
    since: current === null ? null : (points[current.places[0] as number] ?? null),
    slopePerRun:
      drift === null || current === null || current.centre === 0
        ? null
        : drift.slope / Math.abs(current.centre),
    volatility: volatilityOf(levels),
    changePoints,
    summary: {
      sampleCount: measured.length,
      average: measured.length === 0 ? null : mean(measured),
      minimum: measured.length === 0 ? null : measured.reduce((a, b) => Math.min(a, b)),
      maximum: measured.length === 0 ? null : measured.reduce((a, b) => Math.max(a, b)),
    },
    points,
  };
}

/** The points between two changes. */
interface Level {
  readonly places: readonly number[];
  readonly values: readonly number[];
  readonly centre: number;
}

function levelsOf(
  places: readonly number[],
  values: readonly number[],
  changePoints: readonly ChangePoint[],
  scale: 'linear' | 'log',
): Level[] {
  const starts = [0, ...changePoints.map(({ index }) => index), Number.POSITIVE_INFINITY];
  return starts.slice(0, -1).flatMap((start, i) => {
    const end = starts[i + 1] as number;
    const inside = places.filter((place) => place >= start && place < end);
    if (inside.length === 0) return [];
    const own = inside.map((place) => values[place] as number);
    // The detector's level where there is one: it is winsorised, and it is what the change is reported against.
    const centre = changePoints[i - 1]?.after ?? changePoints[0]?.before ?? centreOf(own, scale);
    return [{ places: inside, values: own, centre }];
  });
}

function centreOf(values: readonly number[], scale: 'linear' | 'log'): number {
  return scale === 'log' ? Math.exp(median(values.map(Math.log))) : median(values);
}

function directionOfLevels(
  levels: readonly Level[],
  drift: Drift | null,
  count: number,
  tolerance: number,
  { metric }: MetricSeries,
): TrendDirection {
  const [first, current] = [levels[0], levels.at(-1)];
  if (count < SHORTEST_SERIES || first === undefined || current === undefined) return 'unknown';
  if (levels.length > 1) return directionOf(relative(first.centre, current.centre), tolerance, metric);
  if (drift === null || !(drift.pValue < CHANGE_LEVEL)) return 'stable';
  const span = (current.places.at(-1) as number) - (current.places[0] as number);
  return directionOf(relative(current.centre, current.centre + drift.slope * span), tolerance, metric);
}

function relative(from: number, to: number): number {
  if (from === to) return 0;
  return from === 0 ? Math.sign(to) * Number.POSITIVE_INFINITY : (to - from) / Math.abs(from);
}

/** The robust spread of the points around their levels, in shares of the level. */
function volatilityOf(levels: readonly Level[]): number | null {
  const residuals = levels
    .filter(({ centre }) => centre !== 0)
    .flatMap(({ values, centre }) => values.map((value) => (value - centre) / Math.abs(centre)));
  return residuals.length < 3 ? null : robustSpread(residuals);
}

function identityOf({ id, name, suite, metric, machine, branch }: MetricSeries) {
  return { id, name, suite, metric, machine, branch };
}

function requireOption(condition: boolean, field: string, wanted: string, got: unknown): void {
  if (condition) return;
  throw new BenchlineError({
    code: 'option-invalid',
    message: `The trend's ${field} must be ${wanted}, got ${String(got)}.`,
  });
}
