import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../../files/atomic-write.js';
import { ensureFolder, folderExists } from '../../files/folder.js';
import { patiently } from '../../files/patience.js';
import { readPlainFile } from '../../files/plain-file.js';
import { historyFolder } from '../history-files.js';
import { type IndexEntry, type IndexTable, tableName } from './index-entry.js';
import { formatLine, formatReadLine, type IndexLine, parseLines } from './index-line.js';

const appendFlags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);

/** The folder of the index. All in it is derived: it may be deleted at any time. */
function indexFolder(root: string): string {
  return join(historyFolder(root), 'index');
}

/** A line for each run; a later one replaces an earlier one. The name says the version of the form. */
function linesPath(root: string): string {
  return join(indexFolder(root), 'runs.1.jsonl');
}

/** All readable lines; none where there is no index. @throws BenchlineError `file-unreadable` */
export async function readLines(root: string): Promise<IndexLine[]> {
  if (!(await folderExists(root, indexFolder(root)))) return [];
  return parseLines((await readPlainFile(linesPath(root))) ?? '');
}

/** Adds runs. Writers need no lock: each adds its lines in one write at the end of the file. */
export async function appendEntries(root: string, entries: readonly IndexEntry[]): Promise<void> {
  await ensureFolder(root, indexFolder(root));
  const tables = new Map(entries.map(({ head, table }) => [head.table, table]));
  for (const [name, table] of tables) await writeTable(root, name, table);
  const handle = await patiently(() => open(linesPath(root), appendFlags, 0o666));
  try {
    await handle.appendFile(entries.map(formatLine).join(''));
  } finally {
    await handle.close();
  }
}

/** Replaces the index by these lines. A line that another process adds meanwhile is lost, and made again when missed. */
export async function rewriteLines(root: string, lines: readonly IndexLine[]): Promise<void> {
  await replaceFile(root, linesPath(root), lines.map(formatReadLine).join(''));
}

/** The table of a name; `null` where it is missing or damaged. */
export async function readTable(root: string, name: string): Promise<IndexTable | null> {
  const content = await readPlainFile(tablePath(root, name));
  return content === null || tableName(content) !== name ? null : (JSON.parse(content) as IndexTable);
}

async function writeTable(root: string, name: string, table: IndexTable): Promise<void> {
  if ((await readTable(root, name).catch(() => null)) !== null) return;
  await replaceFile(root, tablePath(root, name), JSON.stringify(table));
}

function tablePath(root: string, name: string): string {
  return join(indexFolder(root), `benchmarks.${name}.json`);
}
