import { line } from 'd3-shape';
import type { HistoryChart } from '../model/chart-data.js';
import { element, type Svg, text } from './svg.js';

const WIDTH = 84;
const HEIGHT = 22;
const MARGIN = 4;
const RUNS = 40;

/** The newest runs of a history as a line without axes. */
export function drawSparkline(data: HistoryChart): Svg {
  const values = data.points.values.slice(-RUNS);
  const lowest = Math.min(...values);
  const span = Math.max(...values) - lowest;
  const x = (i: number) => MARGIN + (i / (values.length - 1)) * (WIDTH - 2 * MARGIN);
  const y = (value: number) =>
    span === 0 ? HEIGHT / 2 : HEIGHT - MARGIN - ((value - lowest) / span) * (HEIGHT - 2 * MARGIN);
  const path = line<number>((_, i) => x(i), y).digits(1)(values);
  return element('svg', { class: 'spark', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img' }, [
    element('title', {}, [text(data.sentence)]),
    element('path', { class: 'thread', d: path ?? '' }),
    element('circle', {
      class: 'mark current',
      cx: x(values.length - 1),
      cy: y(values[values.length - 1] as number),
      r: 2.4,
    }),
  ]);
}
