import { formatDuration } from '@benchline/format';
import type { EmbeddedDistribution } from '../../html/embedded.js';
import { unpackNumbers } from '../../html/packed-numbers.js';
import { plainAxis, unitAxis } from './axes.js';
import type { ChartSpec } from './chart-spec.js';
import { colour } from './colours.js';
import { joinColumns, valueAt } from './join-columns.js';

/** The cumulative distributions of the baseline and of the run. */
export function distributionSpec({ sides, ceilingNs }: EmbeddedDistribution): ChartSpec {
  const curves = sides.map(({ valuesNs }) => {
    const xs = unpackNumbers(valuesNs) as number[];
    return { xs, ys: xs.map((_, i) => (100 * i) / (xs.length - 1)) };
  });
  const data = joinColumns(curves);
  const [places] = data;
  const kindOf = (i: number) => (i === sides.length - 1 ? 'current' : 'baseline');
  return {
    data,
    series: [
      {},
      ...sides.map((_, i) => ({
        stroke: () => colour(kindOf(i)),
        width: 2,
        spanGaps: true,
        points: { show: false },
        ...(kindOf(i) === 'baseline' ? { dash: [6, 3] } : {}),
      })),
    ],
    xAxis: unitAxis('ns', 28),
    yAxis: { ...plainAxis(56), values: (_, splits) => splits.map((split) => `${split} %`) },
    ...(ceilingNs === null ? {} : { xRange: [places[0] as number, ceilingNs] as const }),
    yRange: [0, 100],
    textAt: (index) => {
      const x = places[index] as number;
      const shares = curves.map((curve, i) => `${sides[i]?.label} ${valueAt(curve, x).toFixed(0)} %`);
      return `Up to ${formatDuration(x, { digits: 5 })}: ${shares.join(', ')}`;
    },
    legend: sides.map(({ label }, i) => ({ label, kind: kindOf(i) })),
  };
}
