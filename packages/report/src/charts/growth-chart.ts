import { formatCount, formatDuration } from '@benchline/format';
import { line } from 'd3-shape';
import type { GrowthView } from '../model/growth/growth-view.js';
import { horizontalGrid, verticalGrid } from './axis.js';
import { baseLine, chart, PLOT } from './chart.js';
import { logAxis } from './log-axis.js';
import { coordinate, element, label, type Svg, text } from './svg.js';

/** Draws medians over a parameter, with their intervals and the law that fits best. */
export function drawGrowth(data: GrowthView): Svg {
  const plot = { ...PLOT, bottom: PLOT.bottom - 14 };
  const values = data.points.flatMap(({ medianNs, lowerNs, upperNs }) => [
    medianNs,
    ...[lowerNs, upperNs].filter((value) => value !== null && value > 0),
  ]) as number[];
  const x = logAxis(
    data.points.map(({ size }) => size),
    formatCount,
    [plot.left + 12, plot.right - 24],
  );
  const y = logAxis([...values, ...data.curve.map(({ ns }) => ns)], formatDuration, [plot.bottom, plot.top]);
  const curve = line<{ size: number; ns: number }>(
    ({ size }) => x.at(size),
    ({ ns }) => y.at(ns),
  ).digits(1)([...data.curve]);
  return chart(data.anchor, data.title, data.sentence, [
    ...horizontalGrid(y.ticks, plot),
    ...verticalGrid(x.ticks, plot),
    baseLine(plot),
    ...(data.curve.length === 0 ? [] : [element('path', { class: 'curve law', d: curve ?? '' })]),
    ...data.points.map(({ size, medianNs, lowerNs, upperNs, text: words }) => {
      const at = coordinate(x.at(size));
      return element('g', { class: 'sized' }, [
        element('title', {}, [text(words)]),
        ...(lowerNs === null || upperNs === null || !(lowerNs > 0)
          ? []
          : [
              element('path', {
                class: 'whisker',
                d: `M${at} ${coordinate(y.at(lowerNs))}V${coordinate(y.at(upperNs))}`,
              }),
            ]),
        element('circle', { class: 'mark current', cx: x.at(size), cy: y.at(medianNs), r: 4 }),
      ]);
    }),
    label(plot.right, plot.bottom + 32, data.parameter.slice(0, 40), { class: 'tick', 'text-anchor': 'end' }),
    ...(data.curve.length === 0
      ? []
      : [
          label(plot.left + 10, plot.top + 12, `like ${data.law}`, { class: 'note', 'text-anchor': 'start' }),
        ]),
  ]);
}
