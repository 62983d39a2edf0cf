import { csvField } from '@benchline/format';
import type { BenchmarkNumbers, JudgementNumbers } from '../html/embedded.js';

type Cell = string | number | null;
type Row = readonly [benchmark: BenchmarkNumbers, judgement: JudgementNumbers | null];

/** Units end the names, as in the result files; numbers are not rounded. */
const columns: Readonly<Record<string, (...row: Row) => Cell>> = {
  id: ({ id }) => id,
  package: (benchmark) => benchmark.package,
  suite: ({ suite }) => suite.join(' > '),
  name: ({ name }) => name,
  parameters: ({ parameters }) => parameters,
  status: ({ status }) => status,
  median_ns: ({ medianNs }) => medianNs,
  lower_ns: ({ lowerNs }) => lowerNs,
  upper_ns: ({ upperNs }) => upperNs,
  throughput_ops_per_sec: ({ throughput }) => throughput.value,
  peak_rss_bytes: ({ peakRss }) => peakRss.value,
  rss_delta_bytes: ({ rssDelta }) => rssDelta.value,
  allocated_bytes_per_op: ({ allocated }) => allocated.value,
  cpu_percent: ({ cpu }) => cpu.value,
  targets: ({ targets }) => targets.map((target) => `${target.metric} ${target.status}`).join(' '),
  metric: (_, judgement) => judgement?.metric ?? null,
  verdict: (_, judgement) => judgement?.verdict ?? null,
  baseline: (_, judgement) => judgement?.baseline.value ?? null,
  current: (_, judgement) => judgement?.current.value ?? null,
  ratio: (_, judgement) => judgement?.ratio ?? null,
  ratio_lower: (_, judgement) => judgement?.lower ?? null,
  ratio_upper: (_, judgement) => judgement?.upper ?? null,
  tolerance: (_, judgement) => judgement?.tolerance ?? null,
  p_value: (_, judgement) => judgement?.pValue ?? null,
  adjusted_p_value: (_, judgement) => judgement?.adjustedPValue ?? null,
  error: ({ failure }) => failure?.text ?? null,
};

/**
 * Writes a report as CSV (RFC 4180) with a header line: a line for each benchmark, or with a comparison for each metric
 * of it that was judged. Text that a spreadsheet would run as a formula is disarmed.
 */
export function renderCsv(model: { readonly benchmarks: readonly BenchmarkNumbers[] }): string {
  const rows = model.benchmarks.flatMap((benchmark): Row[] =>
    benchmark.judgements.length === 0
      ? [[benchmark, null]]
      : benchmark.judgements.map((judgement) => [benchmark, judgement] as const),
  );
  const cells = Object.values(columns);
  const lines = rows.map((row) => cells.map((cell) => field(cell(...row))).join(','));
  return `${[Object.keys(columns).join(','), ...lines].join('\r\n')}\r\n`;
}

function field(cell: Cell): string {
  return cell === null ? '' : typeof cell === 'number' ? String(cell) : csvField(cell);
}
