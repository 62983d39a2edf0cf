import { displayWidth } from './display-width.js';
import { alignDecimals, padEnd, padStart, truncateMiddle } from './pad.js';

/** A column of a {@link table}. */
export interface TableColumn {
  readonly header: string;
  /** `decimal` sets decimal points and units in line, see {@link alignDecimals}. */
  readonly align: 'left' | 'right' | 'decimal';
}

/** What {@link table} lays out. */
export interface TableOptions {
  readonly columns: readonly TableColumn[];
  /** One text per column in every row; colours are allowed, a line break becomes a space. */
  readonly rows: readonly (readonly string[])[];
  /** Spaces before every line; 0 unless given. */
  readonly indent?: number;
  /** Spaces between columns; 2 unless given. */
  readonly gap?: number;
  /** Terminal cells a line should fit; no limit unless given. */
  readonly maxWidth?: number;
  /** Index of the column that gives way to `maxWidth`, the first unless given. It keeps at least 8 cells. */
  readonly shrink?: number;
}

const SMALLEST_SHRUNK = 8;

/**
 * The lines of a table: headers, then rows, without trailing spaces. Headers are left out when all are
 * empty. When `maxWidth` is too small even for the shrunk column, lines are longer: numbers are never cut.
 * @throws RangeError if a row has not one text per column, or `shrink` names no column.
 */
export function table(options: TableOptions): string[] {
  const { columns, indent = 0, gap = 2, maxWidth = Number.POSITIVE_INFINITY, shrink = 0 } = options;
  if (columns.length > 0 && columns[shrink] === undefined) {
    throw new RangeError(`table: shrink must name one of ${columns.length} columns, got ${shrink}`);
  }
  const rows = options.rows.map((row, index) => {
    if (row.length === columns.length) return row.map(oneLine);
    throw new RangeError(`table: rows[${index}] has ${row.length} texts for ${columns.length} columns`);
  });
  const headers = columns.map(({ header }) => oneLine(header));
  const texts = columns.map(({ align }, column) => {
    const cells = rows.map((row) => row[column] as string);
    return [headers[column] as string, ...(align === 'decimal' ? alignDecimals(cells) : cells)];
  });
  const widths = texts.map(widest);
  const total =
    indent + gap * Math.max(0, columns.length - 1) + widths.reduce((sum, width) => sum + width, 0);
  if (total > maxWidth) {
    const own = widths[shrink] as number;
    const room = Math.max(own - (total - maxWidth), Math.min(own, SMALLEST_SHRUNK));
    texts[shrink] = (texts[shrink] as string[]).map((text) => truncateMiddle(text, room));
    widths[shrink] = widest(texts[shrink] as string[]);
  }
  const lineOf = (line: number): string => {
    const cells = columns.map(({ align }, column) => {
      const pad = align === 'left' ? padEnd : padStart;
      return pad(texts[column]?.[line] as string, widths[column] as number);
    });
    return (' '.repeat(indent) + cells.join(' '.repeat(gap))).trimEnd();
  };
  const first = headers.every((header) => header === '') ? 1 : 0;
  return Array.from({ length: rows.length + 1 - first }, (_, index) => lineOf(index + first));
}

function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, displayWidth(text)), 0);
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}
