import { crc32 } from 'node:zlib';
import type { IndexEntry, IndexHead, IndexValues } from './index-entry.js';

/** A line of the index whose checksum holds. */
export interface IndexLine {
  readonly head: IndexHead;
  /** The values of each benchmark as they are written, a tab between: parsed only where they are wanted. */
  readonly rowsText: string;
}

/**
 * The line of a run: a checksum, the head, and the values of each benchmark, a tab between them. It begins with a newline, so that a line that a killed process
 * left half written spoils no other; what is spoiled is read from the run's own file again.
 */
export function formatLine({ head, values }: Pick<IndexEntry, 'head' | 'values'>): string {
  return formatTexts(JSON.stringify(head), values.map((row) => JSON.stringify(row)).join('\t'));
}

/** The same for a line that was read. */
export function formatReadLine({ head, rowsText }: IndexLine): string {
  return formatTexts(JSON.stringify(head), rowsText);
}

function formatTexts(head: string, rows: string): string {
  const content = `${head}\t${rows}`;
  return `\n${checksumOf(content)} ${content}`;
}

/** The lines whose checksum holds; anything else is passed over. */
export function parseLines(text: string): IndexLine[] {
  const lines: IndexLine[] = [];
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t');
    if (tab < 0 || line[8] !== ' ' || checksumOf(line.slice(9)) !== line.slice(0, 8)) continue;
    lines.push({ head: JSON.parse(line.slice(9, tab)) as IndexHead, rowsText: line.slice(tab + 1) });
  }
  return lines;
}

/** The texts of a line's values, one a benchmark. */
export function rowTextsOf({ rowsText }: IndexLine): string[] {
  return rowsText.split('\t');
}

/** The values of a benchmark. */
export function parseRow(rowText: string): IndexValues {
  return JSON.parse(rowText) as IndexValues;
}

/** Tells damage, not intent: whoever may write here may write the history too. */
function checksumOf(content: string): string {
  return crc32(content).toString(16).padStart(8, '0');
}
