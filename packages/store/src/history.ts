import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson, type RunQuery, type RunRecord, readRecord } from '@benchline/schema';
import { isMissing, unreadable } from './file-error.js';
import { folderExists } from './folder.js';
import { historyFileName, isUsualHistoryFile } from './history-row.js';
import { readPlainFile } from './plain-file.js';
import { isDamage, report, type StoreContext } from './problem.js';
import { setAside } from './set-aside.js';

/** Files that are read at once. */
const AT_ONCE = 32;

/** The folder of the history. */
export function historyFolder(root: string): string {
  return join(root, 'history');
}

/** Reads the runs that a query asks for, oldest first. What cannot be read is reported and left out. */
export async function readHistory(context: StoreContext, query: RunQuery): Promise<RunRecord[]> {
  const fileNames = await listHistory(context.root);
  const records: RunRecord[] = [];
  for (let start = 0; start < fileNames.length; start += AT_ONCE) {
    const batch = fileNames.slice(start, start + AT_ONCE).map((fileName) => readRow(context, fileName));
    for (const record of await Promise.all(batch)) {
      if (record !== null && matches(record, query)) records.push(record);
    }
  }
  records.sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt) || (a.id < b.id ? -1 : 1));
  return query.limit === undefined ? records : records.slice(Math.max(0, records.length - query.limit));
}

async function listHistory(root: string): Promise<string[]> {
  const folder = historyFolder(root);
  if (!(await folderExists(root, folder))) return [];
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && entry.name.endsWith('.json'))
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw unreadable(folder, error);
  }
}

async function readRow(context: StoreContext, fileName: string): Promise<RunRecord | null> {
  const path = join(historyFolder(context.root), fileName);
  let text: string | null = null;
  try {
    text = await readPlainFile(path);
    if (text === null) return null;
    const record = readRecord(parseJson(text, path), path);
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

function matches(record: RunRecord, { since, branch }: RunQuery): boolean {
  if (since !== undefined && Date.parse(record.startedAt) < since.getTime()) return false;
  return branch === undefined || record.environment.revision.branch === branch;
}
