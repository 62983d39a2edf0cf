import { formatQuantity } from '@benchline/format';
import type uPlot from 'uplot';
import type { EmbeddedHistory } from '../../html/embedded.js';
import { unpackNumbers } from '../../html/packed-numbers.js';
import type { HistoryRun } from '../../model/run-index.js';
import { fontFamily, plainAxis, unitAxis } from './axes.js';
import type { ChartSpec } from './chart-spec.js';
import { colour } from './colours.js';

/** A metric over the runs, with its levels and where they changed. */
export function historySpec(chart: EmbeddedHistory, runs: readonly HistoryRun[]): ChartSpec {
  const { unit, levels, changes } = chart;
  const [xs, own, values, lower, upper] = [
    chart.index,
    chart.run,
    chart.values,
    chart.lower,
    chart.upper,
  ].map(unpackNumbers) as [number[], number[], number[], (number | null)[], (number | null)[]];
  const runOf = (x: number) => runs[own[xs.indexOf(x)] ?? -1];
  const hidden = { stroke: 'transparent', width: 0, points: { show: false } };
  return {
    data: [xs, values, upper, lower],
    series: [
      {},
      {
        stroke: () => colour('current'),
        width: 1,
        points: { show: true, size: 4, width: 0, fill: () => colour('current') },
      },
      hidden,
      hidden,
    ],
    bands: [{ series: [2, 3], fill: () => colour('band') }],
    xAxis: {
      ...plainAxis(28),
      grid: { show: false },
      space: 90,
      incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500],
      values: (_, splits) => momentLabels(splits.map((split) => runOf(split)?.at ?? '')),
    },
    yAxis: unitAxis(unit, 74),
    // Half of a day's label, under the last run.
    roomRight: 38,
    draw: (plot) => {
      drawLevels(plot, levels);
      drawChanges(plot, changes);
    },
    textAt: (index) => {
      const run = runs[own[index] ?? -1];
      const [low, high] = [lower[index] ?? null, upper[index] ?? null];
      const write = (value: number) => formatQuantity(value, unit);
      const interval = low === null || high === null ? '' : ` (${write(low)} to ${write(high)})`;
      const change = changes.find((one) => one.index === xs[index]);
      const commit = run === undefined || run.commit === '' ? '' : `, commit ${run.commit}`;
      const what = `${run?.at ?? ''}${commit}: ${write(values[index] as number)}${interval}`;
      return change === undefined ? what : `${what}. ${change.sentence}`;
    },
    legend: [],
  };
}

/** The day of each moment, or its time where the one before was on the same day. */
function momentLabels(moments: readonly string[]): string[] {
  const days = moments.map((at) => at.slice(0, 10));
  return moments.map((at, i) => (i > 0 && days[i] === days[i - 1] ? at.slice(11, 16) : (days[i] ?? '')));
}

function drawLevels({ ctx, valToPos }: uPlot, levels: EmbeddedHistory['levels']): void {
  ctx.save();
  ctx.strokeStyle = colour('ink');
  ctx.lineWidth = 1.4 * devicePixelRatio;
  ctx.beginPath();
  for (const { from, to, value } of levels) {
    ctx.moveTo(valToPos(from, 'x', true), valToPos(value, 'y', true));
    ctx.lineTo(valToPos(to, 'x', true), valToPos(value, 'y', true));
  }
  ctx.stroke();
  ctx.restore();
}

function drawChanges({ ctx, bbox, valToPos }: uPlot, changes: EmbeddedHistory['changes']): void {
  const ratio = devicePixelRatio;
  ctx.save();
  ctx.font = `600 ${12 * ratio}px ${fontFamily()}`;
  ctx.textBaseline = 'top';
  ctx.setLineDash([3 * ratio, 3 * ratio]);
  ctx.lineWidth = 1.6 * ratio;
  for (const { index, label, tone } of changes) {
    const x = valToPos(index - 0.5, 'x', true);
    if (x < bbox.left || x > bbox.left + bbox.width) continue;
    const isRight = x > bbox.left + bbox.width / 2;
    ctx.strokeStyle = colour(tone);
    ctx.fillStyle = colour(tone);
    ctx.textAlign = isRight ? 'right' : 'left';
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    ctx.fillText(label, x + (isRight ? -4 : 4) * ratio, bbox.top + 2 * ratio);
  }
  ctx.restore();
}
