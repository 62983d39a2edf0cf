import { resolve } from 'node:path';
import type { BenchmarkRun, Retention, RunStore } from '@benchline/schema';
import { readAcceptances, saveAcceptance } from './acceptances/acceptances.js';
import { listBaselines, loadBaseline, removeBaseline, saveBaseline } from './baselines/baselines.js';
import { readHistory } from './history/history.js';
import { historyFolder } from './history/history-files.js';
import { addRecord, saveRun } from './history/save-run.js';
import { readSeries } from './history/series.js';
import { readLatest } from './latest.js';
import { type ProblemListener, report, type StoreContext, warnOfProblem } from './problem.js';
import { loadProfile, saveProfile } from './profiles.js';
import { checkRetention } from './retention/choose-runs.js';
import { prune } from './retention/prune.js';

/** Where a file store is and who hears of what it cannot read. */
export interface FileStoreOptions {
  /** The store's folder, usually `.benchmarks`; it is made when first written. A relative path starts at the working directory. */
  readonly directory: string;
  /**
   * Hears of each file that cannot be read and is left out: damaged, foreign, or written by a later version. A warning
   * of the process (`BenchlineStoreWarning`) by default.
   */
  readonly onProblem?: ProblemListener;
  /**
   * Which runs of the history to keep: the others are removed whenever a run was saved. All are kept by default. Where
   * removing fails, `onProblem` hears of it, and the run is saved all the same.
   */
  readonly retention?: Retention;
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
 * not saved), `baseline-name-invalid`, `option-invalid` (what is no hash or no format of a profile, or no rule of
 * retention).
 *
 * @throws BenchlineError `option-invalid` for a `retention` that says nothing
 */
export function createFileStore({
  directory,
  onProblem = warnOfProblem,
  retention,
  now = Date.now,
}: FileStoreOptions): FileStore {
  if (retention !== undefined) checkRetention(retention);
  const context: StoreContext = { root: resolve(directory), onProblem, now };
  return {
    directory: context.root,
    saveRun: (run) => saveAndTidy(context, run, retention),
    latestRun: () => readLatest(context.root),
    runs: (query = {}) => readHistory(context, query),
    series: (query = {}) => readSeries(context, query),
    addRecord: (record) => addRecord(context, record),
    prune: (retention, options) => prune(context, retention, options),
    saveBaseline: (name, run) => saveBaseline(context, name, run),
    loadBaseline: (name) => loadBaseline(context, name),
    listBaselines: () => listBaselines(context),
    removeBaseline: (name) => removeBaseline(context, name),
    saveAcceptance: (acceptance) => saveAcceptance(context, acceptance),
    acceptances: (baseline) => readAcceptances(context, baseline),
    saveProfile: (bytes, format) => saveProfile(context.root, bytes, format),
    loadProfile: (hash, format) => loadProfile(context.root, hash, format),
  };
}

async function saveAndTidy(
  context: StoreContext,
  run: BenchmarkRun,
  retention: Retention | undefined,
): Promise<void> {
  await saveRun(context, run);
  if (retention === undefined) return;
  await prune(context, retention).catch((error: unknown) =>
    report(context, historyFolder(context.root), error),
  );
}
