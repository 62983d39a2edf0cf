import type { LaunchSamples, SamplesChart } from '../model/chart-data.js';
import { thin } from '../model/thin.js';
import { horizontalGrid, type Plot, valueAxis } from './axis.js';
import { baseLine, chart, PLOT } from './chart.js';
import { coordinate, dots, element, label, type Svg } from './svg.js';

/** As many as can be told apart in the width of a chart. */
const POINTS = 300;

const GAP = 6;
/** Panels narrower than this have a number for a label, or none. */
const LABEL_WIDTH = 62;
const NUMBER_WIDTH = 18;

/** Draws samples in time order, one panel a launch. */
export function drawSamples(data: SamplesChart, id: string): Svg {
  const ceiling = data.ceilingNs ?? Number.POSITIVE_INFINITY;
  const shown = data.launches.flatMap((launch) => launch.valuesNs.map((value) => Math.min(value, ceiling)));
  const axis = valueAxis([...shown, data.medianNs], 'ns', [PLOT.bottom, PLOT.top], 4);
  const width = (PLOT.right - PLOT.left - GAP * (data.launches.length - 1)) / data.launches.length;
  const perLaunch = Math.max(20, Math.floor(POINTS / data.launches.length));
  const panels = data.launches.flatMap((launch, i) => {
    const left = PLOT.left + i * (width + GAP);
    return drawLaunch(
      thinned(launch, perLaunch),
      { ...PLOT, left, right: left + width },
      axis.at,
      ceiling,
      i,
    );
  });
  const medianAt = axis.at(data.medianNs);
  return chart(id, data.title, data.sentence, [
    ...horizontalGrid(axis.ticks, PLOT),
    ...panels,
    element('path', { class: 'median', d: `M${PLOT.left} ${coordinate(medianAt)}H${PLOT.right}` }),
    label(PLOT.right - 2, medianAt - 4, 'median', { class: 'note', 'text-anchor': 'end' }),
    baseLine(),
  ]);
}

function thinned(launch: LaunchSamples, limit: number): LaunchSamples {
  const { positions, values } = thin(launch.valuesNs, limit);
  return {
    ...launch,
    positions: positions.map((at) => launch.positions[at] as number),
    valuesNs: values,
  };
}

function drawLaunch(
  launch: LaunchSamples,
  plot: Plot,
  at: (ns: number) => number,
  ceiling: number,
  i: number,
): Svg[] {
  const last = Math.max(1, launch.positions[launch.positions.length - 1] ?? 1);
  const inner = { left: plot.left + 3, width: plot.right - plot.left - 6 };
  const inside: [number, number][] = [];
  let above = '';
  launch.valuesNs.forEach((value, index) => {
    const x = inner.left + ((launch.positions[index] as number) / last) * inner.width;
    if (value <= ceiling) inside.push([x, at(value)]);
    else above += `M${coordinate(x - 3)} ${coordinate(plot.top + 5)}l3 -5l3 5z`;
  });
  const middle = (plot.left + plot.right) / 2;
  const width = plot.right - plot.left;
  const name = width >= LABEL_WIDTH ? launch.label : width >= NUMBER_WIDTH ? String(i + 1) : '';
  return [
    element('rect', { class: 'panel', x: plot.left, y: plot.top, width, height: plot.bottom - plot.top }),
    ...(inside.length === 0 ? [] : [dots(inside)]),
    ...(above === '' ? [] : [element('path', { class: 'above', d: above })]),
    ...(name === ''
      ? []
      : [label(middle, plot.bottom + 16, name, { class: 'tick', 'text-anchor': 'middle' })]),
  ];
}
