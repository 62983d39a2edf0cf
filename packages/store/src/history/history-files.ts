import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { RunRecord } from '@benchline/schema';
import { isMissing, unreadable } from '../files/file-error.js';
import { listJsonFiles } from '../files/json-files.js';
import { readPlainFile } from '../files/plain-file.js';
import { setAside } from '../files/set-aside.js';
import { isDamage, report, type StoreContext } from '../problem.js';
import { historyFileName, isUsualHistoryFile, readHistoryRow } from './history-row.js';

/** Files that are read at once. */
const AT_ONCE = 32;

/** A file of the history, and what changes whenever it is replaced. */
export interface HistoryFile {
  readonly name: string;
  readonly sizeBytes: number;
  readonly mtimeMs: number;
}

/** The folder of the history. */
export function historyFolder(root: string): string {
  return join(root, 'history');
}

/** The files of the history, sorted by name: the store's own, and whatever else looks like one. */
export async function listHistoryFiles(root: string): Promise<HistoryFile[]> {
  const names = await listNames(root);
  return names.map((name) => stampOf(root, name)).filter((file) => file !== null);
}

/** Reads the records of several files; what cannot be read is reported and left out. */
export async function readHistoryFiles(
  context: StoreContext,
  names: readonly string[],
): Promise<{ readonly name: string; readonly record: RunRecord }[]> {
  const rows = await inBatches(names, async (name) => ({ name, record: await readRow(context, name) }));
  return rows.flatMap(({ name, record }) => (record === null ? [] : [{ name, record }]));
}

/** The names of the history's files, sorted. */
export function listNames(root: string): Promise<string[]> {
  return listJsonFiles(root, historyFolder(root));
}

/** Synchronously: a thousand files take some ten milliseconds so, and several times that by way of the thread pool. */
function stampOf(root: string, name: string): HistoryFile | null {
  const path = join(historyFolder(root), name);
  try {
    const { size, mtimeMs } = lstatSync(path);
    return { name, sizeBytes: size, mtimeMs };
  } catch (error) {
    if (isMissing(error)) return null;
    throw unreadable(path, error);
  }
}

/** Reads the record of a file; `null`, and reported, where it cannot be read. */
export async function readRow(context: StoreContext, fileName: string): Promise<RunRecord | null> {
  const path = join(historyFolder(context.root), fileName);
  let text: string | null = null;
  try {
    text = await readPlainFile(path);
    if (text === null) return null;
    const record = readHistoryRow(text, path);
    if (historyFileName(record.id) === fileName) return record;
    context.onProblem({
      where: path,
      message: `${path} holds the run ${record.id}, whose file is ${historyFileName(record.id)}; it was left out.`,
    });
  } catch (error) {
    const damaged = text !== null && isUsualHistoryFile(fileName) && isDamage(error);
    report(context, path, error, damaged ? await setAside(path, text as string) : null);
  }
  return null;
}

/** Does work for all items, a few at a time, and keeps their order. */
export async function inBatches<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE)
    results.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(work))));
  return results;
}
