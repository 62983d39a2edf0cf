import { join } from 'node:path';
import { readPlainFile } from '../../files/plain-file.js';
import type { StoreContext } from '../../problem.js';
import { type HistoryFile, historyFolder, inBatches, readRow } from '../history-files.js';
import { historyFileName, readIndexedRow } from '../history-row.js';
import { type IndexEntry, indexEntryOf } from './index-entry.js';

/**
 * The entries of files that the index lacks, from the files themselves. Only what the index needs is kept of each, so
 * that a history of any length is looked through in little memory. What cannot be read is reported and left out.
 */
export async function missingEntries(
  context: StoreContext,
  files: readonly HistoryFile[],
): Promise<IndexEntry[]> {
  const entries = await inBatches(files, (file) => entryOf(context, file));
  return entries.filter((entry) => entry !== null);
}

async function entryOf(context: StoreContext, file: HistoryFile): Promise<IndexEntry | null> {
  const path = join(historyFolder(context.root), file.name);
  const text = await readPlainFile(path).catch(() => null);
  const row = text === null ? null : readIndexedRow(text, path);
  if (row !== null && historyFileName(row.record.id) === file.name) {
    const entry = indexEntryOf(row.record, row.results, file);
    if (entry.values.flat(2).every((cell) => cell === null || Number.isFinite(cell))) return entry;
  }
  const record = await readRow(context, file.name);
  return record === null ? null : indexEntryOf(record, record.results, file);
}
