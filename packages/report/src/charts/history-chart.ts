import { area, line } from 'd3-shape';
import type { HistoryChange, HistoryChart } from '../model/chart-data.js';
import { thin } from '../model/thin.js';
import { horizontalGrid, valueAxis } from './axis.js';
import { baseLine, chart, PLOT } from './chart.js';
import { coordinate, dots, element, label, type Svg, text } from './svg.js';

/** As many as can be told apart in the width of a chart, as a line and as dots. */
const POINTS = 160;
const MOST_DOTS = 60;

/** Draws a metric over the runs of a history. */
export function drawHistory(data: HistoryChart, id: string): Svg {
  const points = drawnPoints(data);
  const values = points.flatMap((point) => [
    point.value,
    point.lower ?? point.value,
    point.upper ?? point.value,
  ]);
  const axis = valueAxis(
    [...values, ...data.levels.map((level) => level.value)],
    data.unit,
    [PLOT.bottom, PLOT.top + 12],
    4,
  );
  const x = (index: number) =>
    PLOT.left + 6 + (index / Math.max(1, data.runCount - 1)) * (PLOT.right - PLOT.left - 12);
  return chart(id, data.title, data.sentence, [
    ...horizontalGrid(axis.ticks, PLOT),
    baseLine(),
    ...band(points, x, axis.at),
    ...data.changes.map((change) => rule(change, x)),
    ...data.levels.map((level) =>
      element('path', {
        class: 'level',
        d: `M${coordinate(x(level.from))} ${coordinate(axis.at(level.value))}H${coordinate(x(level.to))}`,
      }),
    ),
    ...series(points, x, axis.at),
    label(PLOT.left, PLOT.bottom + 16, data.firstDay, { class: 'tick', 'text-anchor': 'start' }),
    label(PLOT.right, PLOT.bottom + 16, data.lastDay, { class: 'tick', 'text-anchor': 'end' }),
  ]);
}

type Place = (value: number) => number;

interface HistoryPoint {
  readonly index: number;
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** As many as can be told apart in the width of a chart. */
function drawnPoints({ points: { index, values, lower, upper } }: HistoryChart): HistoryPoint[] {
  return thin(values, POINTS).positions.map((at) => ({
    index: index[at] as number,
    value: values[at] as number,
    lower: lower[at] ?? null,
    upper: upper[at] ?? null,
  }));
}

function series(points: readonly HistoryPoint[], x: Place, y: Place): Svg[] {
  const through = line<HistoryPoint>(
    (point) => x(point.index),
    (point) => y(point.value),
  ).digits(1)(points);
  const last = points[points.length - 1] as HistoryPoint;
  return [
    element('path', { class: 'thread', d: through ?? '' }),
    ...(points.length > MOST_DOTS ? [] : [dots(points.map((point) => [x(point.index), y(point.value)]))]),
    element('circle', { class: 'mark current', cx: x(last.index), cy: y(last.value), r: 3.5 }),
  ];
}

function band(points: readonly HistoryPoint[], x: Place, y: Place): Svg[] {
  const known = points.filter((point) => point.lower !== null && point.upper !== null);
  if (known.length < 2) return [];
  const path = area<HistoryPoint>(
    (point) => x(point.index),
    (point) => y(point.lower as number),
    (point) => y(point.upper as number),
  ).digits(1)(known);
  return [element('path', { class: 'band', d: path ?? '' })];
}

function rule(change: HistoryChange, x: Place): Svg {
  const at = x(change.index - 0.5);
  const anchor = at > (PLOT.left + PLOT.right) / 2 ? 'end' : 'start';
  return element('g', { class: `shift tone-${change.tone}` }, [
    element('title', {}, [text(change.sentence)]),
    element('path', { d: `M${coordinate(at)} ${PLOT.top}V${PLOT.bottom}` }),
    label(at + (anchor === 'end' ? -4 : 4), PLOT.top + 8, change.label, {
      class: 'note',
      'text-anchor': anchor,
    }),
  ]);
}
