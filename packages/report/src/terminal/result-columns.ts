import { type DurationUnit, formatDuration, histogram, NO_VALUE, type TableColumn } from '@benchline/format';
import type { BenchmarkView, JudgementView } from '../model/benchmark-view.js';
import type { Voice } from './voice.js';

/** A line of the table: a benchmark, or one more metric of the benchmark above it. */
export interface ResultRow {
  readonly benchmark: BenchmarkView;
  /** What is judged in this line; `null` without a comparison. */
  readonly judgement: JudgementView | null;
  /** Whether the line is about another metric than the time. */
  readonly further: boolean;
  /** Which group the row belongs to, counted from 0. */
  readonly group: number;
  /** The unit that the durations of the group share; `null` where they are too far apart for one. */
  readonly unit: DurationUnit | null;
}

/** A column that knows how to fill itself. */
export interface ResultColumn extends TableColumn {
  /** Columns with a rank give way to a narrow terminal, the highest first; without one they stay. */
  readonly rank: number | null;
  /** Whether decimal points stand in line within a group that shares a unit. */
  readonly inLine?: boolean;
  readonly cell: (row: ResultRow) => string;
}

const HISTOGRAM_BINS = 9;

/** The columns of the result table, those without anything to show left out. */
export function resultColumns(rows: readonly ResultRow[], voice: Voice, judged: boolean): ResultColumn[] {
  const columns = [nameColumn(), ...(judged ? judgedColumns(voice) : []), ...measuredColumns(voice, judged)];
  return columns.filter(
    (column) => column.rank === null || rows.some((row) => !['', NO_VALUE].includes(column.cell(row))),
  );
}

function nameColumn(): ResultColumn {
  return {
    header: 'benchmark',
    align: 'left',
    rank: null,
    cell: ({ benchmark, judgement, further }) =>
      further ? `  ${judgement?.label ?? ''}` : nameOf(benchmark),
  };
}

function judgedColumns(voice: Voice): ResultColumn[] {
  return [
    {
      header: 'verdict',
      align: 'left',
      rank: null,
      cell: ({ benchmark, judgement }) => {
        if (benchmark.status === 'failed') {
          return voice.state({ symbol: '✗', ascii: 'x', word: 'failed', tone: 'worse' });
        }
        return judgement === null ? '' : voice.state(judgement);
      },
    },
    {
      header: 'change',
      align: 'decimal',
      rank: null,
      cell: ({ judgement }) => judgement?.change ?? NO_VALUE,
    },
    { header: 'interval', align: 'left', rank: 4, cell: ({ judgement }) => judgement?.interval ?? '' },
    {
      header: 'baseline',
      align: 'right',
      inLine: true,
      rank: 5,
      cell: ({ judgement, unit }) =>
        judgement === null ? NO_VALUE : judgedValue(judgement, 'baseline', unit),
    },
  ];
}

function measuredColumns(voice: Voice, judged: boolean): ResultColumn[] {
  return [
    {
      header: judged ? 'current' : 'median',
      align: 'right',
      inLine: true,
      rank: null,
      cell: (row) => currentText(row, voice, judged),
    },
    { header: '±', align: 'decimal', rank: 6, cell: ownCell((benchmark) => benchmark.precision.text) },
    {
      header: 'samples',
      align: 'left',
      rank: 11,
      cell: ownCell(({ samples }) =>
        samples === null || judged
          ? ''
          : histogram(
              samples.launches.flatMap(({ valuesNs }) =>
                valuesNs.map((value) => Math.min(value, samples.ceilingNs ?? value)),
              ),
              { bins: HISTOGRAM_BINS, ascii: voice.ascii },
            ),
      ),
    },
    {
      header: 'throughput',
      align: 'right',
      rank: 9,
      cell: ownCell((benchmark) => benchmark.throughput.text),
    },
    {
      header: 'allocated/op',
      align: 'right',
      rank: 7,
      cell: ownCell((benchmark) => benchmark.allocated.text),
    },
    { header: 'peak RSS', align: 'right', rank: 8, cell: ownCell((benchmark) => benchmark.peakRss.text) },
    { header: 'CPU', align: 'decimal', rank: 10, cell: ownCell((benchmark) => benchmark.cpu.text) },
    {
      header: 'target',
      align: 'left',
      rank: 3,
      cell: ownCell(({ targets }) => targets.map((target) => voice.state(target)).join(', ')),
    },
  ];
}

/** The name with its parameters. */
export function nameOf({ name, parameters }: BenchmarkView): string {
  return parameters === '' ? name : `${name} [${parameters}]`;
}

/** A cell that belongs to the benchmark's first line only. */
function ownCell(cell: (benchmark: BenchmarkView) => string): (row: ResultRow) => string {
  return ({ benchmark, further }) => (further || benchmark.status !== 'measured' ? '' : cell(benchmark));
}

function currentText(row: ResultRow, voice: Voice, judged: boolean): string {
  const { benchmark, judgement, unit } = row;
  if (row.further && judgement !== null) return judgedValue(judgement, 'current', unit);
  if (benchmark.medianNs !== null) return duration(benchmark.medianNs, unit);
  return benchmark.status === 'failed' && !judged ? voice.paint('worse', 'failed') : NO_VALUE;
}

function judgedValue(
  judgement: JudgementView,
  side: 'baseline' | 'current',
  unit: DurationUnit | null,
): string {
  const { value, text } = judgement[side];
  return judgement.metric === 'durationNs' && value !== null ? duration(value, unit) : text;
}

function duration(ns: number, unit: DurationUnit | null): string {
  return formatDuration(ns, unit === null ? {} : { unit });
}
