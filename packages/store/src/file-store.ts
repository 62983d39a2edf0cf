import { join, resolve } from 'node:path';
import { type BenchmarkRun, type RunStore, readRun, summarizeRun } from '@benchline/schema';
import { commitFile, discardFile, removeAbandoned, type StagedFile, stageFile } from './atomic-write.js';
import { listBaselines, loadBaseline, removeBaseline, saveBaseline } from './baselines.js';
import { ensureFolder, syncFolder } from './folder.js';
import { historyFolder, readHistory } from './history.js';
import { historyContent, historyFileName } from './history-row.js';
import { latestContent, latestPath, readLatest } from './latest.js';
import { type ProblemListener, type StoreContext, warnOfProblem } from './problem.js';
import { loadProfile, saveProfile } from './profiles.js';

/** Where a file store is and who hears of what it cannot read. */
export interface FileStoreOptions {
  /** The store's folder, usually `.benchmarks`; it is made when first written. A relative path starts at the working directory. */
  readonly directory: string;
  /**
   * Hears of each file that cannot be read and is left out: damaged, foreign, or written by a later version. A warning
   * of the process (`BenchlineStoreWarning`) by default.
   */
  readonly onProblem?: ProblemListener;
  /** The clock, in milliseconds since 1970; `Date.now` by default. It only tells what killed processes left behind. */
  readonly now?: () => number;
}

/** A {@link RunStore} in plain files. */
export interface FileStore extends RunStore {
  /** The absolute path of the store's folder. */
  readonly directory: string;
}

/**
 * Opens a store in a folder. Nothing is read or written before a method is called.
 *
 * Every write is durable when its promise is fulfilled, and takes place in one step: a reader, in this process or
 * another, sees the old or the new. Any number of processes may write at once. What cannot be read is reported to
 * `onProblem` and left out; of those, damaged files that the store itself wrote are renamed to `<name>.damaged-<n>`.
 *
 * Its methods reject with a BenchlineError: `file-unwritable` (nothing was changed), `file-unreadable`, `file-damaged`
 * (the latest run, or a baseline's `baseline.json`), `document-too-new`, `document-invalid` (a run that is not valid is
 * not saved), `baseline-name-invalid`,
 * `option-invalid` (what is no hash or no format of a profile).
 */
export function createFileStore({
  directory,
  onProblem = warnOfProblem,
  now = Date.now,
}: FileStoreOptions): FileStore {
  const context: StoreContext = { root: resolve(directory), onProblem, now };
  return {
    directory: context.root,
    saveRun: (run) => saveRun(context, run),
    latestRun: () => readLatest(context.root),
    runs: (query = {}) => readHistory(context, query),
    saveBaseline: (name, run) => saveBaseline(context, name, run),
    loadBaseline: (name) => loadBaseline(context, name),
    listBaselines: () => listBaselines(context),
    removeBaseline: (name) => removeBaseline(context, name),
    saveProfile: (bytes, format) => saveProfile(context.root, bytes, format),
    loadProfile: (hash, format) => loadProfile(context.root, hash, format),
  };
}

/** Both files are complete on the disk before either takes its place. */
async function saveRun({ root, now }: StoreContext, run: BenchmarkRun): Promise<void> {
  readRun(run, 'The run');
  const record = summarizeRun(run);
  const history = historyFolder(root);
  await ensureFolder(root, history);
  await removeAbandoned(root, now());
  const staged: StagedFile[] = [];
  try {
    staged.push(await stageFile(root, join(history, historyFileName(run.id)), historyContent(record)));
    staged.push(await stageFile(root, latestPath(root), latestContent(run)));
    for (const file of staged) await commitFile(file);
  } catch (error) {
    await Promise.all(staged.map(discardFile));
    throw error;
  }
  await syncFolder(history);
  await syncFolder(root);
}
