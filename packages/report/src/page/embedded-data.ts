import type { EmbeddedBenchmark, EmbeddedReport } from '../html/embedded.js';

let report: EmbeddedReport | undefined;
const benchmarks = new Map<string, EmbeddedBenchmark | null>();

/** The data of the whole report. */
export function reportData(): EmbeddedReport {
  report ??= (read('data-report') as EmbeddedReport | null) ?? {
    title: '',
    runs: [],
    rows: [],
    moreChanges: '',
  };
  return report;
}

/** The data of one benchmark, parsed when it is first asked for. */
export function benchmarkData(anchor: string): EmbeddedBenchmark | null {
  const known = benchmarks.get(anchor);
  if (known !== undefined) return known;
  const data = read(`data-${anchor}`) as EmbeddedBenchmark | null;
  benchmarks.set(anchor, data);
  return data;
}

function read(id: string): unknown {
  const text = document.getElementById(id)?.textContent;
  return text ? JSON.parse(text) : null;
}
