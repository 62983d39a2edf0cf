import {
  alignDecimals,
  type DurationUnit,
  displayWidth,
  durationUnit,
  parseDuration,
  table,
} from '@benchline/format';
import type { BenchmarkView } from '../model/benchmark-view.js';
import { type ResultColumn, type ResultRow, resultColumns } from './result-columns.js';
import type { Voice } from './voice.js';

interface Group {
  readonly place: string;
  readonly benchmarks: BenchmarkView[];
}

/**
 * The lines of the result table, grouped by package and suite, with one unit of time in each group. Columns give way
 * where the terminal is narrow, the least important first; then names are cut in their middle.
 */
export function resultTable(benchmarks: readonly BenchmarkView[], voice: Voice, judged: boolean): string[] {
  const groups = groupsOf(benchmarks);
  const rowsByGroup = groups.map(({ benchmarks: members }, index) => rowsOf(members, index));
  const rows = rowsByGroup.flat();
  if (rows.length === 0) return [];
  const [header, ...lines] = fitted(rows, resultColumns(rows, voice, judged), voice);
  const out: string[] = [voice.style.dim(header ?? '')];
  let next = 0;
  for (const [index, group] of groups.entries()) {
    const count = rowsByGroup[index]?.length ?? 0;
    if (group.place !== '') out.push(...voice.wrap(group.place, 0).map(voice.style.bold));
    out.push(...lines.slice(next, next + count));
    next += count;
  }
  return out;
}

function groupsOf(benchmarks: readonly BenchmarkView[]): Group[] {
  const groups = new Map<string, Group>();
  for (const benchmark of benchmarks) {
    const group = groups.get(benchmark.place);
    if (group === undefined) groups.set(benchmark.place, { place: benchmark.place, benchmarks: [benchmark] });
    else group.benchmarks.push(benchmark);
  }
  return [...groups.values()];
}

function rowsOf(members: readonly BenchmarkView[], group: number): ResultRow[] {
  const unit = sharedUnit(members.flatMap(({ medianNs }) => (medianNs === null ? [] : [medianNs])));
  return members.flatMap((benchmark) => {
    const time = benchmark.judgements.find((judgement) => judgement.metric === 'durationNs') ?? null;
    const others = benchmark.judgements.filter(
      (one) => one.metric !== 'durationNs' && one.verdict !== 'unchanged',
    );
    return [
      { benchmark, judgement: time, further: false, group, unit },
      ...others.map((judgement) => ({ benchmark, judgement, further: true, group, unit })),
    ];
  });
}

/** One unit for a group, unless some would be written with leading zeros or with five digits in it. */
function sharedUnit(durationsNs: readonly number[]): DurationUnit | null {
  const unit = durationUnit(durationsNs);
  const size = parseDuration(`1${unit}`);
  return durationsNs.every((ns) => ns === 0 || (ns >= size / 10 && ns < size * 10_000)) ? unit : null;
}

function fitted(rows: readonly ResultRow[], columns: readonly ResultColumn[], voice: Voice): string[] {
  let kept = columns;
  let lines = layOut(rows, kept, voice, false);
  while (lines.some((line) => displayWidth(line) > voice.width)) {
    const rank = Math.max(...kept.map((column) => column.rank ?? 0));
    if (rank === 0) return layOut(rows, kept, voice, true);
    kept = kept.filter((column) => column.rank !== rank);
    lines = layOut(rows, kept, voice, false);
  }
  return lines;
}

function layOut(
  rows: readonly ResultRow[],
  columns: readonly ResultColumn[],
  voice: Voice,
  shrink: boolean,
): string[] {
  const cells = columns.map((column) => cellsOf(column, rows, voice));
  const lines = table({
    columns: columns.map(({ header, align }) => ({ header: voice.say(header), align })),
    rows: rows.map((_, row) => cells.map((column) => column[row] as string)),
    indent: 2,
    ...(shrink ? { maxWidth: voice.width } : {}),
  });
  // The sign that the table puts into a cut name is one cell wide, and so is this one.
  return voice.ascii ? lines.map((line) => line.replaceAll('…', '~')) : lines;
}

function cellsOf(column: ResultColumn, rows: readonly ResultRow[], voice: Voice): string[] {
  const cells = rows.map((row) => sayCell(column.cell(row), voice));
  if (column.inLine !== true) return cells;
  const groups = new Set(rows.map((row) => row.group));
  return [...groups].flatMap((group) => {
    const own = cells.filter((_, index) => rows[index]?.group === group);
    const shared = rows.some((row) => row.group === group && row.unit !== null && !row.further);
    return shared ? alignDecimals(own) : own;
  });
}

/** Coloured cells come from states, which are in the terminal's characters already. */
function sayCell(cell: string, voice: Voice): string {
  return cell.includes('\u001b') ? cell : voice.say(cell);
}
