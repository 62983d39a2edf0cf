import { line } from 'd3-shape';
import type { DistributionChart, DistributionSide } from '../model/chart-data.js';
import { horizontalGrid, valueAxis, verticalGrid } from './axis.js';
import { baseLine, chart, PLOT } from './chart.js';
import { element, label, type Svg } from './svg.js';

const MEDIAN_INDEX = 49;

/** Draws the cumulative distribution of one side or two. */
export function drawDistribution(data: DistributionChart, id: string): Svg {
  const sides = [...(data.baseline === null ? [] : [data.baseline]), data.current];
  const ceiling = data.ceilingNs ?? Number.POSITIVE_INFINITY;
  const shown = sides.map((side) => side.quantilesNs.filter((ns) => ns <= ceiling));
  const axis = valueAxis(shown.flat(), 'ns', [PLOT.left, PLOT.right], 4);
  const share = (percent: number) => PLOT.bottom - ((PLOT.bottom - PLOT.top) * percent) / 100;
  const shares = [0, 25, 50, 75, 100].map((percent) => ({ at: share(percent), text: `${percent} %` }));
  return chart(id, data.title, data.sentence, [
    ...horizontalGrid(shares, PLOT),
    ...verticalGrid(axis.ticks, PLOT),
    baseLine(),
    ...sides.flatMap((side, i) =>
      drawSide(shown[i] as number[], side === data.current ? 'current' : 'baseline', axis.at, share),
    ),
    ...legend(sides, data.current),
  ]);
}

function drawSide(
  quantilesNs: readonly number[],
  kind: 'current' | 'baseline',
  x: (ns: number) => number,
  y: (percent: number) => number,
): Svg[] {
  const path = line<number>(
    (ns) => x(ns),
    (_, i) => y(i + 1),
  ).digits(1)(quantilesNs);
  return [
    element('path', { class: `curve ${kind}`, d: path ?? '' }),
    element('circle', {
      class: `mark ${kind}`,
      cx: x(quantilesNs[MEDIAN_INDEX] as number),
      cy: y(50),
      r: 3.5,
    }),
  ];
}

/** In the lower right corner, which a cumulative curve leaves free. */
function legend(sides: readonly DistributionSide[], current: DistributionSide): Svg[] {
  return sides.flatMap((side, i) => {
    const y = PLOT.bottom - 12 - (sides.length - 1 - i) * 16;
    const kind = side === current ? 'current' : 'baseline';
    return [
      element('path', { class: `curve ${kind}`, d: `M${PLOT.right - 88} ${y - 4}h22` }),
      label(PLOT.right - 60, y, side.label, { class: 'note' }),
    ];
  });
}
