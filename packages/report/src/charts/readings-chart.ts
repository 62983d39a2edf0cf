import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ReadingsChart } from '../model/chart-data.js';
import { horizontalGrid, valueAxis, verticalGrid } from './axis.js';
import { baseLine, chart, PLOT } from './chart.js';
import { element, type Svg } from './svg.js';

/** Draws readings over the seconds of their launches, a line a launch. */
export function drawReadings(data: ReadingsChart, id: string): Svg {
  const { launches } = data;
  const y = valueAxis(
    launches.flatMap((launch) => launch.values),
    data.unit,
    [PLOT.bottom, PLOT.top],
    4,
  );
  const longestMs = Math.max(...launches.flatMap((launch) => launch.atMs));
  const x = scaleLinear([0, longestMs / 1000], [PLOT.left, PLOT.right]);
  const write = x.tickFormat(4);
  const seconds = x.ticks(4).map((tick) => ({ at: x(tick), text: `${write(tick)} s` }));
  return chart(id, data.title, data.sentence, [
    ...horizontalGrid(y.ticks, PLOT),
    ...verticalGrid(seconds.slice(1), PLOT),
    baseLine(),
    ...launches.map(({ atMs, values }) => {
      const path = line<number>(
        (_, i) => x((atMs[i] as number) / 1000),
        (value) => y.at(value),
      ).digits(1)(values);
      return element('path', { class: 'thread reading', d: path ?? '' });
    }),
  ]);
}
