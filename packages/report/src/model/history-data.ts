import { describeDirection, formatQuantity, pluralize } from '@benchline/format';
import { metricNames, metrics, type Trend, type TrendChange } from '@benchline/schema';
import type { HistoryChange, HistoryChart, HistoryLevel, HistoryPoints } from './chart-data.js';
import type { Measure } from './measure.js';
import { dayOf } from './revision.js';
import type { RunIndex } from './run-index.js';
import { thin } from './thin.js';
import { changeLabel, changeSentence, toneOfChange } from './trend/change-words.js';
import { seriesNames } from './trend/series-name.js';

/** The newest 1000 runs are what a trend is judged by; of memory a picture needs fewer. */
const POINTS = 1000;
const POINTS_BESIDE_TIME = 160;

/** What histories are drawn beside. */
export interface HistoryContext {
  readonly runs: RunIndex;
  /** The run that is reported. */
  readonly runId: string;
  /** How many benchmarks share the report. */
  readonly benchmarkCount: number;
}

/** Pages of so many benchmarks have room for pictures in which nothing happens. */
const ROOMY = 16;

/**
 * Whether a history is drawn: of the time always; of memory where it moved, and where the page has room. The others are told in
 * a line, see {@link stillHistories}.
 */
function isDrawn({ metric, changePoints, course }: Trend, benchmarkCount: number): boolean {
  return metric === 'durationNs' || changePoints.length > 0 || course === 'slide' || benchmarkCount <= ROOMY;
}

/**
 * The histories of one benchmark that two runs or more measured: the time first, and of each metric the history that the
 * run itself belongs to. Machine and branch are in the titles where there are several.
 */
export function historyCharts(
  trends: readonly Trend[],
  { runs, runId, benchmarkCount }: HistoryContext,
): HistoryChart[] {
  const isOther = (trend: Trend) => trend.points.every((point) => point.runId !== runId);
  const rank = ({ metric }: Trend) => metricNames.indexOf(metric);
  const names = seriesNames(trends, new Set());
  const title = (trend: Trend) => {
    const { label, where } = names.of(trend);
    return `History of ${label}${where === '' ? '' : `, ${where}`}`;
  };
  return trends
    .filter((trend) => isDrawn(trend, benchmarkCount))
    .sort((a, b) => rank(a) - rank(b) || Number(isOther(a)) - Number(isOther(b)))
    .map((trend) => historyChart(trend, title(trend), runs))
    .filter((chart) => chart !== null);
}

/** Histories that are not drawn, in a line each: between what a metric lay, and that it did not move. */
export function stillHistories(
  trends: readonly Trend[],
  { runId, benchmarkCount }: HistoryContext,
): Measure[] {
  return trends.flatMap((trend) => {
    const { minimum, maximum, sampleCount } = trend.summary;
    if (isDrawn(trend, benchmarkCount) || trend.points.at(-1)?.runId !== runId) return [];
    if (sampleCount < 2 || minimum === null || maximum === null) return [];
    const { label, unit } = metrics[trend.metric];
    const range = [minimum, maximum].map((value) => formatQuantity(value, unit)).join(' to ');
    const found = trend.direction === 'unknown' ? 'too few to judge' : 'no change found';
    return [{ label: `${label} in ${pluralize(sampleCount, 'run')}`, text: `${range}, ${found}` }];
  });
}

function historyChart(trend: Trend, title: string, runs: RunIndex): HistoryChart | null {
  const measured = trend.points.flatMap((point, index) => (point.value === null ? [] : [index]));
  const [first, last] = [measured[0], measured[measured.length - 1]].map(
    (index) => trend.points[index ?? -1],
  );
  if (measured.length < 2 || first === undefined || last === undefined) return null;
  const { unit } = metrics[trend.metric];
  const kept = thinned(measured, trend);
  const changes = trend.changePoints.map((change) => changeView(change, trend));
  const now = formatQuantity(last.value as number, unit);
  const direction = describeDirection(trend.direction).word;
  const [firstDay, lastDay] = [dayOf(first.at), dayOf(last.at)];
  const days = firstDay === lastDay ? `on ${firstDay}` : `from ${firstDay} to ${lastDay}`;
  return {
    title,
    sentence: [
      `${pluralize(measured.length, 'run')} ${days}, now ${now}, direction ${direction}.`,
      ...changes.map((change) => change.sentence),
    ].join(' '),
    caption:
      `One point a run${trend.points.some(({ lower }) => lower !== null) ? ' with its interval' : ''}; a vertical rule marks where the level changed, a horizontal line is a level.` +
      (kept.length < measured.length ? ` ${kept.length} of ${measured.length} runs are drawn.` : ''),
    metric: trend.metric,
    unit,
    runCount: trend.points.length,
    points: pointsOf(trend, kept, runs),
    levels: levelsOf(trend),
    changes,
    firstDay,
    lastDay,
  };
}

function changeView(change: TrendChange, trend: Trend): HistoryChange {
  return {
    index: change.index,
    label: changeLabel(change),
    sentence: changeSentence(change, trend),
    tone: toneOfChange(trend.metric, change.after - change.before),
  };
}

function levelsOf({ changePoints, points, currentLevel }: Trend): HistoryLevel[] {
  if (changePoints.length === 0) {
    return currentLevel === null ? [] : [{ from: 0, to: points.length - 1, value: currentLevel }];
  }
  return [
    {
      from: 0,
      to: (changePoints[0] as TrendChange).index - 1,
      value: (changePoints[0] as TrendChange).before,
    },
    ...changePoints.map((change, i) => ({
      from: change.index,
      to: (changePoints[i + 1]?.index ?? points.length) - 1,
      value: change.after,
    })),
  ];
}

function pointsOf({ points }: Trend, kept: readonly number[], runs: RunIndex): HistoryPoints {
  const at = (index: number) => points[index] as Trend['points'][number];
  return {
    index: kept,
    run: kept.map((index) => runs.indexOf(at(index))),
    values: kept.map((index) => at(index).value as number),
    lower: kept.map((index) => at(index).lower),
    upper: kept.map((index) => at(index).upper),
  };
}

/** Thins a long history; the runs at change points stay. */
function thinned(measured: readonly number[], { metric, points, changePoints }: Trend): readonly number[] {
  const most = metric === 'durationNs' ? POINTS : POINTS_BESIDE_TIME;
  if (measured.length <= most) return measured;
  const { positions } = thin(
    measured.map((index) => points[index]?.value as number),
    most,
  );
  const kept = new Set(positions);
  const atChange = new Set(changePoints.map((change) => change.index));
  return measured.filter((index, position) => kept.has(position) || atChange.has(index));
}
