import { describeDirection, formatQuantity, formatRelativeChange, pluralize } from '@benchline/format';
import { type ChangePoint, metrics, type Trend } from '@benchline/schema';
import type { HistoryChange, HistoryChart, HistoryLevel, HistoryPoints } from './chart-data.js';
import { dayOf, shortCommit } from './revision.js';
import type { RunIndex } from './run-index.js';
import { thin } from './thin.js';

/** The newest 1000 runs are what a trend is judged by. */
const POINTS = 1000;

/** A metric over the history, or `null` where fewer than two runs measured it. */
export function historyChart(trend: Trend, runs: RunIndex): HistoryChart | null {
  const measured = trend.points.flatMap((point, index) => (point.value === null ? [] : [index]));
  const [first, last] = [measured[0], measured[measured.length - 1]].map(
    (index) => trend.points[index ?? -1],
  );
  if (measured.length < 2 || first === undefined || last === undefined) return null;
  const { unit, label } = metrics[trend.metric];
  const kept = thinned(measured, trend);
  const changes = trend.changePoints.map((change) => changeView(change, trend));
  const now = formatQuantity(last.value as number, unit);
  const direction = describeDirection(trend.direction).word;
  return {
    title: `History of ${label}`,
    sentence: [
      `${pluralize(measured.length, 'run')} from ${dayOf(first.at)} to ${dayOf(last.at)}, now ${now}, direction ${direction}.`,
      ...changes.map((change) => change.sentence),
    ].join(' '),
    caption:
      'One point a run with its interval; a vertical rule marks where the level changed, a horizontal line is a level.' +
      (kept.length < measured.length ? ` ${kept.length} of ${measured.length} runs are drawn.` : ''),
    metric: trend.metric,
    unit,
    runCount: trend.points.length,
    points: pointsOf(trend, kept, runs),
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
function thinned(measured: readonly number[], { points, changePoints }: Trend): readonly number[] {
  if (measured.length <= POINTS) return measured;
  const { positions } = thin(
    measured.map((index) => points[index]?.value as number),
    POINTS,
  );
  const kept = new Set(positions);
  const atChange = new Set(changePoints.map((change) => change.index));
  return measured.filter((index, position) => kept.has(position) || atChange.has(index));
}
