import type { ProcessedSeries } from '../pipeline/process-series.js';
import { tensionChart } from './tension-chart.js';

/** Writes a page with the chart and the statistics of a series. The title is text, not markup. */
export function summaryHtml({ series, statistics, damage }: ProcessedSeries, title: string): string {
  const rows: [string, string][] = [
    ['Duration', `${statistics.durationS.toFixed(1)} s`],
    ['Mean', kilonewtons(statistics.meanN)],
    ['Standard deviation', kilonewtons(statistics.standardDeviationN)],
    ['Minimum', kilonewtons(statistics.minimumN)],
    ...statistics.quantiles.map(({ probability, tensionN }): [string, string] => [
      `Quantile ${probability}`,
      kilonewtons(tensionN),
    ]),
    ['Maximum', kilonewtons(statistics.maximumN)],
    ['Zero-crossing period', period(statistics.zeroCrossingPeriodS)],
    ['Fatigue damage', damage.toExponential(2)],
  ];
  const body = rows.map(([name, value]) => `<tr><th scope="row">${name}</th><td>${value}</td></tr>`);
  const heading = escapeHtml(title);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${heading}</title>
<h1>${heading}</h1>
${tensionChart(series)}
<table>
${body.join('\n')}
</table>
</html>
`;
}

function kilonewtons(valueN: number): string {
  return `${(valueN / 1000).toFixed(1)} kN`;
}

function period(periodS: number | null): string {
  return periodS === null ? 'none' : `${periodS.toFixed(2)} s`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
