import { describeDirection, formatQuantity, formatRelativeChange, pluralize } from '@benchline/format';
import { type ChangePoint, metrics, type Trend } from '@benchline/schema';
import type { HistoryChange, HistoryChart, HistoryLevel, HistoryPoint } from './chart-data.js';
import { dayOf, shortCommit } from './revision.js';
import { thin } from './thin.js';

const POINTS = 200;

/** A metric over the history, or `null` where fewer than two runs measured it. */
export function historyChart(trend: Trend): HistoryChart | null {
  const measured = trend.points.flatMap((point, index) =>
    point.value === null ? [] : [{ index, value: point.value, lower: point.lower, upper: point.upper }],
  );
  const first = trend.points[measured[0]?.index ?? 0];
  const last = trend.points[measured[measured.length - 1]?.index ?? 0];
  if (measured.length < 2 || first === undefined || last === undefined) return null;
  const { unit, label } = metrics[trend.metric];
  const points = thinned(measured, trend.changePoints);
  const changes = trend.changePoints.map((change) => changeView(change, trend));
  const now = formatQuantity((measured[measured.length - 1] as HistoryPoint).value, unit);
  const direction = describeDirection(trend.direction).word;
  return {
    title: `History of ${label}`,
    sentence: [
      `${pluralize(measured.length, 'run')} from ${dayOf(first.at)} to ${dayOf(last.at)}, now ${now}, direction ${direction}.`,
      ...changes.map((change) => change.sentence),
    ].join(' '),
    caption:
      'One point a run with its interval; a vertical rule marks where the level changed, a horizontal line is a level.' +
      (points.length < measured.length ? ` ${points.length} of ${measured.length} runs are drawn.` : ''),
    metric: trend.metric,
    unit,
    runCount: trend.points.length,
    points,
    levels: levelsOf(trend),
    changes,
    firstDay: dayOf(first.at),
    lastDay: dayOf(last.at),
  };
}

/** Which way a change of a metric goes for people: `worse`, `better`, or neither. */
export function toneOfChange(metric: Trend['metric'], change: number): 'worse' | 'better' | 'plain' {
  if (change === 0) return 'plain';
  return change > 0 === (metrics[metric].direction === 'higher-is-better') ? 'better' : 'worse';
}

/** A change point in a sentence, with its run. */
export function changeSentence(change: ChangePoint, trend: Trend): string {
  const { unit } = metrics[trend.metric];
  const point = trend.points[change.index];
  const relative = change.relativeChange === null ? '' : ` (${formatRelativeChange(change.relativeChange)})`;
  const commit = shortCommit(point?.commit ?? null);
  const where =
    point === undefined ? '' : ` on ${dayOf(point.at)}${commit === '' ? '' : ` at commit ${commit}`}`;
  return `Changed from ${formatQuantity(change.before, unit)} to ${formatQuantity(change.after, unit)}${relative}${where}.`;
}

function changeView(change: ChangePoint, trend: Trend): HistoryChange {
  return {
    index: change.index,
    label: change.relativeChange === null ? 'changed' : formatRelativeChange(change.relativeChange),
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
      to: (changePoints[0] as ChangePoint).index - 1,
      value: (changePoints[0] as ChangePoint).before,
    },
    ...changePoints.map((change, i) => ({
      from: change.index,
      to: (changePoints[i + 1]?.index ?? points.length) - 1,
      value: change.after,
    })),
  ];
}

/** Thins a long history; the runs at change points stay. */
function thinned(points: readonly HistoryPoint[], changes: readonly ChangePoint[]): readonly HistoryPoint[] {
  if (points.length <= POINTS) return points;
  const kept = new Set(
    thin(
      points.map((point) => point.value),
      POINTS,
    ).positions,
  );
  const atChange = new Set(changes.map((change) => change.index));
  return points.filter((point, position) => kept.has(position) || atChange.has(point.index));
}
