import { escapeMarkdown, NO_VALUE } from '@benchline/format';
import type { BenchmarkView, JudgementView } from '../model/benchmark-view.js';
import type { ReportModel } from '../model/report-model.js';
import { fullName, moreThan } from './markdown-text.js';

/** Rows that stand in the open; the others are folded. */
const OPEN_ROWS = 10;

/** A table, line by line. */
export interface MarkdownTable {
  /** What is folded away; `''` where the table stands in the open. */
  readonly summary: string;
  readonly header: string;
  readonly rule: string;
  readonly rows: readonly string[];
  readonly more: string;
}

type Row = readonly [benchmark: BenchmarkView, judgement: JudgementView | null];

const judgedColumns = ['Benchmark', 'Baseline', 'Current', 'Change', 'Interval', 'Verdict'];
const measuredColumns = ['Benchmark', 'Median', 'Precision', 'Throughput', 'Peak RSS', 'CPU', 'Targets'];
const textColumns = new Set(['Benchmark', 'Verdict', 'Targets']);

/** What changed in the open, the rest folded, with at most so many rows in each folded table. */
export function judgedTables({ benchmarks, counts }: ReportModel, limit: number): MarkdownTable[] {
  const changed: Row[] = [];
  const rest: Row[] = [];
  for (const row of benchmarks.flatMap(rowsOf)) (isChange(row) ? changed : rest).push(row);
  const others = counts.filter(({ verdict }) => verdict !== 'regression' && verdict !== 'improvement');
  const summary = others.map(({ text }) => text).join(', ') || `${rest.length} without a verdict`;
  const folded = changed.slice(OPEN_ROWS);
  return [
    table('', judgedColumns, changed.slice(0, OPEN_ROWS), judgedRow, OPEN_ROWS),
    table(`${folded.length} more with a change`, judgedColumns, folded, judgedRow, limit),
    table(summary, judgedColumns, rest, judgedRow, limit),
  ].flat();
}

/** The one table of a run without a baseline. */
export function measuredTables({ benchmarks }: ReportModel, limit: number): MarkdownTable[] {
  return table('', measuredColumns, benchmarks, measuredRow, limit);
}

function rowsOf(benchmark: BenchmarkView): Row[] {
  if (benchmark.judgements.length === 0 || benchmark.status === 'failed') return [[benchmark, null]];
  return benchmark.judgements.map((judgement) => [benchmark, judgement]);
}

function isChange([{ status }, judgement]: Row): boolean {
  return status === 'failed' || judgement?.verdict === 'regression' || judgement?.verdict === 'improvement';
}

function judgedRow([benchmark, judgement]: Row): string[] {
  const name = fullName(benchmark);
  if (judgement === null) {
    const verdict = benchmark.status === 'failed' ? '✗ failed' : NO_VALUE;
    return [escapeMarkdown(name), NO_VALUE, benchmark.median, NO_VALUE, NO_VALUE, verdict];
  }
  return [
    escapeMarkdown(judgement.metric === 'durationNs' ? name : `${name}, ${judgement.label}`),
    judgement.baseline.text,
    judgement.current.text,
    judgement.change,
    judgement.interval === '' ? NO_VALUE : judgement.interval,
    `${judgement.symbol} ${judgement.word}`,
  ];
}

function measuredRow(benchmark: BenchmarkView): string[] {
  return [
    escapeMarkdown(fullName(benchmark)),
    benchmark.status === 'failed' ? '✗ failed' : benchmark.median,
    benchmark.precision.text,
    benchmark.throughput.text,
    benchmark.peakRss.text,
    benchmark.cpu.text,
    benchmark.targets.map(({ symbol, word }) => `${symbol} ${word}`).join(', ') || NO_VALUE,
  ];
}

/** No table for no items; only the rows that are shown are written. */
function table<Item>(
  summary: string,
  columns: readonly string[],
  items: readonly Item[],
  write: (item: Item) => readonly string[],
  limit: number,
): MarkdownTable[] {
  if (items.length === 0) return [];
  return [
    {
      summary,
      header: line(columns),
      rule: line(columns.map((column) => (textColumns.has(column) ? ':--' : '--:'))),
      rows: items.slice(0, limit).map((item) => line(write(item))),
      more: moreThan(items.length, limit),
    },
  ];
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
