import { crc32 } from 'node:zlib';
import type { IndexEntry, IndexHead, IndexValues } from './index-entry.js';

/** A line of the index whose checksum holds. */
export interface IndexLine {
  readonly head: IndexHead;
  /** The values as they are written: parsed only where they are wanted. */
  readonly valuesText: string;
}

/**
 * The line of a run: a checksum, the head and the values. It begins with a newline, so that a line that a killed process
 * left half written spoils no other; what is spoiled is read from the run's own file again.
 */
export function formatLine({ head, values }: Pick<IndexEntry, 'head' | 'values'>): string {
  return formatTexts(JSON.stringify(head), JSON.stringify(values));
}

/** The same for a line that was read. */
export function formatReadLine({ head, valuesText }: IndexLine): string {
  return formatTexts(JSON.stringify(head), valuesText);
}

function formatTexts(head: string, values: string): string {
  const content = `${head}\t${values}`;
  return `\n${checksumOf(content)} ${content}`;
}

/** The lines whose checksum holds; anything else is passed over. */
export function parseLines(text: string): IndexLine[] {
  const lines: IndexLine[] = [];
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t');
    if (tab < 0 || line[8] !== ' ' || checksumOf(line.slice(9)) !== line.slice(0, 8)) continue;
    lines.push({ head: JSON.parse(line.slice(9, tab)) as IndexHead, valuesText: line.slice(tab + 1) });
  }
  return lines;
}

/** The values of a line. */
export function valuesOfLine({ valuesText }: IndexLine): readonly IndexValues[] {
  return JSON.parse(valuesText) as readonly IndexValues[];
}

/** Tells damage, not intent: whoever may write here may write the history too. */
function checksumOf(content: string): string {
  return crc32(content).toString(16).padStart(8, '0');
}
