import type { StoreContext } from '../../problem.js';
import { listHistoryFiles } from '../history-files.js';
import type { IndexEntry, IndexHead, IndexTable, IndexValues } from './index-entry.js';
import { appendEntries, readLines, readTable, rewriteLines } from './index-files.js';
import { type IndexLine, parseRow, rowTextsOf } from './index-line.js';
import { missingEntries } from './missing-entries.js';

/** A run of the history as the index knows it. */
export interface IndexedRun {
  readonly head: IndexHead;
  readonly table: IndexTable;
  /** The values of several benchmarks, by their place in the table. */
  readonly valuesAt: (places: readonly number[]) => readonly IndexValues[];
}

/** The index is written anew when so many of its lines, and more than half, belong to no file any more. */
const MOST_DEAD_LINES = 200;

/**
 * The runs of the history, in no order. What the index lacks is read from the runs' own files and added to it; lines of
 * files that changed or are gone are passed over. A store that cannot be written is served all the same, more slowly.
 */
export async function readIndex(context: StoreContext): Promise<IndexedRun[]> {
  const { root } = context;
  const files = new Map((await listHistoryFiles(root)).map((file) => [file.name, file]));
  if (files.size === 0) return [];
  const lines = await readLines(root).catch(() => []);
  const alive = new Map<string, IndexLine>();
  for (const line of lines) {
    const { head } = line;
    const file = files.get(head.file);
    if (file?.sizeBytes === head.sizeBytes && file.mtimeMs === head.mtimeMs) alive.set(head.file, line);
  }
  const runs = await withTables(root, alive);
  const known = new Set(runs.map(({ head }) => head.file));
  const entries = await missingEntries(
    context,
    [...files.values()].filter(({ name }) => !known.has(name)),
  );
  await mend(root, lines.length, [...alive.values()], entries).catch(() => {});
  return [
    ...runs,
    ...entries.map(({ head, table, values }) => ({
      head,
      table,
      valuesAt: (places: readonly number[]) => places.map((place) => values[place] ?? []),
    })),
  ];
}

async function mend(
  root: string,
  lineCount: number,
  kept: readonly IndexLine[],
  added: readonly IndexEntry[],
): Promise<void> {
  const deadLines = lineCount - kept.length;
  if (deadLines > MOST_DEAD_LINES && deadLines > kept.length) await rewriteLines(root, kept);
  if (added.length > 0) await appendEntries(root, added);
}

/** Puts lines and tables together; a line without its table is left out. */
async function withTables(root: string, lines: ReadonlyMap<string, IndexLine>): Promise<IndexedRun[]> {
  const tables = new Map<string, IndexTable | null>();
  const runs: IndexedRun[] = [];
  for (const line of lines.values()) {
    const name = line.head.table;
    if (!tables.has(name)) tables.set(name, await readTable(root, name).catch(() => null));
    const table = tables.get(name) ?? null;
    if (table !== null)
      runs.push({ head: line.head, table, valuesAt: (places) => valuesOfLine(line, places) });
  }
  return runs;
}

function valuesOfLine(line: IndexLine, places: readonly number[]): IndexValues[] {
  const texts = rowTextsOf(line);
  return places.map((place) => {
    const text = texts[place];
    return text === undefined ? [] : parseRow(text);
  });
}
