import { formatDuration } from '@benchline/format';
import type uPlot from 'uplot';
import type { EmbeddedSamples } from '../../html/embedded.js';
import { unpackNumbers } from '../../html/packed-numbers.js';
import { fontFamily, plainAxis, unitAxis } from './axes.js';
import type { ChartSpec } from './chart-spec.js';
import { colour, faint } from './colours.js';

/** Room between launches, as a part of them all. */
const GAP = 0.02;

interface Stretch {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** Samples in the order of measuring, launch beside launch. */
export function samplesSpec({ launches, medianNs, ceilingNs }: EmbeddedSamples): ChartSpec {
  const xs: number[] = [];
  const ys: (number | null)[] = [];
  const places: string[] = [];
  const stretches: Stretch[] = [];
  const columns = launches.map(({ label, positions, valuesNs }) => ({
    label,
    positions: unpackNumbers(positions) as number[],
    values: unpackNumbers(valuesNs),
  }));
  const total = columns.reduce((sum, { positions }) => sum + (positions.at(-1) ?? 0) + 1, 0);
  let offset = 0;
  for (const { label, positions, values } of columns) {
    positions.forEach((position, i) => {
      xs.push(offset + position);
      ys.push(values[i] ?? null);
      places.push(`${label}, sample ${position + 1}`);
    });
    const last = offset + (positions.at(-1) ?? 0);
    stretches.push({ label, from: offset, to: last });
    offset = last + 1 + total * GAP;
  }
  const middles = stretches.map(({ from, to }) => (from + to) / 2);
  return {
    data: [xs, ys],
    series: [
      {},
      {
        paths: () => null,
        points: { show: true, size: 4, width: 0, fill: () => faint('current', 0.7) },
      },
    ],
    xAxis: {
      ...plainAxis(28),
      grid: { show: false },
      splits: () => middles,
      values: (plot) => stretches.map(({ label }, i) => launchName(plot, label, i, stretches.length)),
    },
    yAxis: unitAxis('ns', 74),
    ceiling: ceilingNs,
    draw: (plot) => {
      drawStretches(plot, stretches);
      drawMedian(plot, medianNs);
      drawAbove(plot, xs, ys);
    },
    textAt: (index) => `${places[index]}: ${formatDuration(ys[index] as number, { digits: 5 })}`,
    legend: [],
  };
}

/** The whole name where there is room for it, else its number. */
function launchName(plot: uPlot, label: string, index: number, count: number): string {
  return plot.width / count > 110 ? label : String(index + 1);
}

function drawStretches({ ctx, bbox, valToPos }: uPlot, stretches: readonly Stretch[]): void {
  ctx.save();
  ctx.strokeStyle = colour('line');
  ctx.beginPath();
  for (const [i, { from }] of stretches.entries()) {
    const before = stretches[i - 1];
    if (before === undefined) continue;
    const x = valToPos((before.to + from) / 2, 'x', true);
    if (x < bbox.left || x > bbox.left + bbox.width) continue;
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
  }
  ctx.stroke();
  ctx.restore();
}

function drawMedian({ ctx, bbox, valToPos }: uPlot, medianNs: number): void {
  const y = valToPos(medianNs, 'y', true);
  if (y < bbox.top || y > bbox.top + bbox.height) return;
  const ratio = devicePixelRatio;
  ctx.save();
  ctx.strokeStyle = colour('ink');
  ctx.setLineDash([5 * ratio, 3 * ratio]);
  ctx.lineWidth = ratio;
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.fillStyle = colour('ink');
  ctx.font = `${12 * ratio}px ${fontFamily()}`;
  ctx.textAlign = 'right';
  ctx.fillText('median', bbox.left + bbox.width - 2 * ratio, y - 4 * ratio);
  ctx.restore();
}

/** Samples above the axis, as small triangles at its upper edge. */
function drawAbove(
  { ctx, bbox, scales, valToPos }: uPlot,
  xs: readonly number[],
  ys: readonly (number | null)[],
) {
  const { x, y } = scales;
  const size = 4 * devicePixelRatio;
  ctx.save();
  ctx.fillStyle = colour('worse');
  ctx.beginPath();
  xs.forEach((value, i) => {
    if ((ys[i] ?? 0) <= (y?.max ?? Number.POSITIVE_INFINITY)) return;
    if (value < (x?.min ?? 0) || value > (x?.max ?? 0)) return;
    const at = valToPos(value, 'x', true);
    ctx.moveTo(at, bbox.top);
    ctx.lineTo(at + size, bbox.top + 1.5 * size);
    ctx.lineTo(at - size, bbox.top + 1.5 * size);
  });
  ctx.fill();
  ctx.restore();
}
