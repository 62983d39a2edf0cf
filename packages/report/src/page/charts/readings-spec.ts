import { formatQuantity } from '@benchline/format';
import type { EmbeddedReadings } from '../../html/embedded.js';
import { unpackNumbers } from '../../html/packed-numbers.js';
import { plainAxis, unitAxis } from './axes.js';
import type { ChartSpec } from './chart-spec.js';
import { faint } from './colours.js';
import { joinColumns } from './join-columns.js';

/** Memory or processor over the seconds of each launch. */
export function readingsSpec({ unit, launches }: EmbeddedReadings): ChartSpec {
  const data = joinColumns(
    launches.map(({ atMs, values }) => ({
      xs: (unpackNumbers(atMs) as number[]).map((ms) => ms / 1000),
      ys: unpackNumbers(values),
    })),
  );
  const [seconds, ...columns] = data;
  return {
    data,
    series: [
      {},
      ...launches.map(() => ({
        stroke: () => faint('current', 0.75),
        width: 1.5,
        spanGaps: true,
        points: { show: false },
      })),
    ],
    xAxis: {
      ...plainAxis(28),
      values: (_, splits) => splits.map((split) => `${Number(split.toPrecision(6))} s`),
    },
    yAxis: unitAxis(unit, 74),
    textAt: (index) => {
      const read = launches.flatMap(({ label }, i) => {
        const value = columns[i]?.[index];
        return value === null || value === undefined ? [] : `${label} ${formatQuantity(value, unit)}`;
      });
      return `${seconds[index]?.toFixed(2)} s: ${read.join(', ')}`;
    },
    legend: [],
  };
}
