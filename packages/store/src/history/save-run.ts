import { basename, join } from 'node:path';
import { BenchlineError, type BenchmarkRun, type RunRecord, summarizeRun } from '@benchline/schema';
import { readRecord, readRun } from '@benchline/schema/read';
import {
  commitFile,
  discardFile,
  removeAbandoned,
  type StagedFile,
  stageFile,
} from '../files/atomic-write.js';
import { ensureFolder, syncFolder } from '../files/folder.js';
import { latestContent, latestPath } from '../latest.js';
import type { StoreContext } from '../problem.js';
import { historyFolder } from './history-files.js';
import { historyContent, historyFileName } from './history-row.js';
import { indexEntryOf } from './index/index-entry.js';
import { appendEntries } from './index/index-files.js';

/** Makes a run the latest one and adds its record to the history. */
export async function saveRun(context: StoreContext, run: BenchmarkRun): Promise<void> {
  await save(context, () => {
    readRun(run, 'The run');
    return { record: summarizeRun(run), latest: latestContent(run) };
  });
}

/** Adds a record to the history. */
export async function addRecord(context: StoreContext, record: RunRecord): Promise<void> {
  await save(context, () => ({ record: readRecord(record, 'The record'), latest: null }));
}

/** All files are complete on the disk before one takes its place. */
async function save(
  context: StoreContext,
  prepare: () => { readonly record: RunRecord; readonly latest: string | null },
): Promise<void> {
  const { record, latest, row } = understanding(() => {
    const prepared = prepare();
    return { ...prepared, row: historyContent(prepared.record) };
  });
  const { root } = context;
  const folder = historyFolder(root);
  await ensureFolder(root, folder);
  await removeAbandoned(root, context.now());
  const staged: StagedFile[] = [];
  try {
    staged.push(await stageFile(root, join(folder, historyFileName(record.id)), row));
    if (latest !== null) staged.push(await stageFile(root, latestPath(root), latest));
    for (const file of staged) await commitFile(file);
  } catch (error) {
    await Promise.all(staged.map(discardFile));
    throw error;
  }
  await syncFolder(folder);
  await syncFolder(root);
  await addToIndex(root, record, staged[0] as StagedFile);
}

/** The index is derived: what could not be added is made from the run's file when it is missed. */
async function addToIndex(
  root: string,
  record: RunRecord,
  { path, sizeBytes, mtimeMs }: StagedFile,
): Promise<void> {
  const entry = indexEntryOf(record, record.results, { name: basename(path), sizeBytes, mtimeMs });
  await appendEntries(root, [entry]).catch(() => {});
}

/** A document can be nested more deeply than the stack allows. */
function understanding<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new BenchlineError({
      code: 'document-invalid',
      message: `The run cannot be saved: ${cause.message}.`,
      hint: 'One of its fields is nested too deeply.',
      cause,
    });
  }
}
