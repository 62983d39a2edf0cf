import type { Amount, BenchmarkView } from '../model/benchmark-view.js';
import type { ReportModel } from '../model/report-model.js';
import { embedRow } from './embed-row.js';
import type { BenchmarkNumbers, EmbeddedBenchmark, EmbeddedReport } from './embedded.js';
import type { Filter } from './filters.js';
import { jsonText } from './json-text.js';
import { figuresOf } from './section-view.js';

/** The data of the whole report for the page's script, as an element. */
export function embedReport(
  { title, runs, benchmarks }: ReportModel,
  filters: readonly Filter[],
  moreChanges: string,
): string {
  const rows = benchmarks.map((benchmark, order) => embedRow(benchmark, order, filters));
  return dataElement('data-report', { title, runs, rows, moreChanges } satisfies EmbeddedReport);
}

/** The data of one benchmark for the page's script, as an element. */
export function embedBenchmark(benchmark: BenchmarkView, section: string | null): string {
  return dataElement(`data-${benchmark.anchor}`, {
    numbers: numbersOf(benchmark),
    charts: figuresOf(benchmark).map((figure) => figure.embed()),
    section,
  } satisfies EmbeddedBenchmark);
}

/** @param id - of letters, digits and hyphens */
function dataElement(id: string, data: unknown): string {
  return `<script type="application/json" id="${id}">${jsonText(data)}</script>\n`;
}

function numbersOf(benchmark: BenchmarkView): BenchmarkNumbers {
  const { id, package: packageName, suite, name, parameters, tags, status, failure } = benchmark;
  const { medianNs, lowerNs, upperNs, throughput, peakRss, rssDelta, allocated, cpu } = benchmark;
  const value = (amount: Amount) => ({ value: amount.value });
  return {
    ...{ id, package: packageName, suite, name, parameters, tags, status, medianNs, lowerNs, upperNs },
    failure: failure === null ? null : { text: failure.text },
    throughput: value(throughput),
    peakRss: value(peakRss),
    rssDelta: value(rssDelta),
    allocated: value(allocated),
    cpu: value(cpu),
    targets: benchmark.targets.map(({ metric, status }) => ({ metric, status })),
    judgements: benchmark.judgements.map((judgement) => {
      const { metric, verdict, ratio, lower, upper, tolerance, pValue, adjustedPValue } = judgement;
      const { baseline, current } = judgement;
      const sides = { baseline: value(baseline), current: value(current) };
      return { metric, verdict, ...sides, ratio, lower, upper, tolerance, pValue, adjustedPValue };
    }),
  };
}
