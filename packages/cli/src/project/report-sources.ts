import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import {
  BenchlineError,
  type BenchmarkRun,
  messageOf,
  type RunRecord,
  summarizeRun,
  type TrendOverview,
  withAccepted,
} from '@benchline/schema';
import { createFileStore, type FileStore } from '@benchline/store';
import { overviewOf } from '@benchline/trend';
import { HISTORY_RUNS, judgeOfParts, type RecordJudge } from '../check/judge.js';
import { requireBaseline, trendsOf, trendsOfRuns } from './analyse.js';
import { requireLatestRun } from './latest-run.js';
import type { Project } from './project.js';
import { kindOfPath, looksLikePath, readRunFile, readRunsFile } from './run-files.js';

/** What a command line says of where a report's parts come from; the project's store has what is not said. */
export interface ReportSourceFlags {
  /** A file, or the id of a run of the history; the latest run unless given. */
  readonly run?: string | undefined;
  /** A file, or the name of a baseline; the configured one, if there is one, unless given. */
  readonly baseline?: string | undefined;
  /** A file, a folder of files, or another store; the project's unless given. */
  readonly history?: string | undefined;
}

/** A report's parts, and where their profiles may be. */
export interface ReportSources {
  readonly run: BenchmarkRun | RunRecord;
  readonly baseline: BenchmarkRun | RunRecord | null;
  readonly baselineName: string;
  /** `null` without a baseline. */
  readonly judge: RecordJudge | null;
  /** Of the history up to the run. */
  readonly overview: TrendOverview;
  readonly stores: readonly FileStore[];
}

/**
 * Reads what a report is made of, from files or from the project's store. Nothing of the project is needed where files
 * are given.
 *
 * @param warn - hears of what was left out of a history
 * @throws BenchlineError `run-missing`, `baseline-missing`, `file-unreadable`, `document-invalid`, `document-too-new`
 */
export async function readReportSources(
  project: Project,
  flags: ReportSourceFlags,
  warn: (text: string) => void,
): Promise<ReportSources> {
  const { store } = project;
  const run = await readRun(project, flags.run);
  const isLatest = flags.run === undefined && flags.history === undefined;
  const all =
    flags.history === undefined
      ? await store.runs(isLatest ? { limit: HISTORY_RUNS } : {})
      : await readHistory(flags.history, warn);
  const history = all.filter(({ startedAt }) => Date.parse(startedAt) <= Date.parse(run.startedAt));
  const { baseline, accepted, baselineName } = await readBaseline(project, flags.baseline);
  const files = [flags.run, flags.baseline].filter((word) => word !== undefined).filter(looksLikePath);
  const record = baseline === null ? null : asRecord(baseline);
  return {
    run,
    baseline,
    baselineName,
    judge:
      record === null
        ? null
        : judgeOfParts(project, { baseline: record, accepted, history }, { baselineName }),
    // The store serves the series of its whole history from an index.
    overview: overviewOf(isLatest ? await trendsOf(project) : trendsOfRuns(history)),
    // Profiles lie beside the run's file where a whole `.benchmarks` folder was carried over.
    stores: [store, ...files.map((file) => storeAt(dirname(resolve(file)), warn))],
  };
}

/** A baseline with the levels that were accepted since; a file says itself what it holds. */
async function readBaseline({ store, config }: Project, word: string | undefined) {
  if (word !== undefined && looksLikePath(word)) {
    return { baseline: await readRunFile(word), accepted: [], baselineName: basename(word) };
  }
  const baselineName = word ?? config.baseline;
  const stored =
    word === undefined
      ? await store.loadBaseline(baselineName)
      : await requireBaseline({ store, config }, baselineName);
  if (stored === null) return { baseline: null, accepted: [], baselineName };
  return { ...withAccepted(stored, await store.acceptances(baselineName)), baselineName };
}

async function readRun(project: Project, word: string | undefined): Promise<BenchmarkRun | RunRecord> {
  if (word === undefined) return requireLatestRun(project);
  if (looksLikePath(word)) return readRunFile(word);
  const latest = await project.store.latestRun();
  if (latest?.id === word) return latest;
  const record = (await project.store.runs()).find(({ id }) => id === word);
  if (record !== undefined) return record;
  throw new BenchlineError({
    code: 'run-missing',
    message: `There is no run "${word}" in ${project.store.directory}.`,
    hint: 'Name a file of a run, or an id that `benchline history list` shows.',
  });
}

/** A store's folder, its history's folder, any folder of runs' files, or one file. */
async function readHistory(word: string, warn: (text: string) => void): Promise<RunRecord[]> {
  const path = resolve(word);
  const kind = await kindOfPath(path);
  if (kind === 'file') return (await readRunsFile(path)).map(asRecord).sort(byTime);
  if (kind === null) throw unreadable(path, 'there is no such file or folder');
  if (basename(path) === 'history') return storeAt(dirname(path), warn).runs();
  const names = await readdir(path).catch((cause: unknown) => {
    throw unreadable(path, messageOf(cause));
  });
  if (names.includes('history')) return storeAt(path, warn).runs();
  const files = names.filter((name) => name.endsWith('.json')).sort();
  const runs: RunRecord[] = [];
  for (const name of files) {
    try {
      runs.push(...(await readRunsFile(join(path, name))).map(asRecord));
    } catch (error) {
      warn(`Left out of the history: ${messageOf(error)}`);
    }
  }
  if (runs.length === 0) throw unreadable(path, 'it holds no runs');
  return runs.sort(byTime);
}

function storeAt(directory: string, warn: (text: string) => void): FileStore {
  return createFileStore({ directory, onProblem: ({ where, message }) => warn(`${where}: ${message}`) });
}

function asRecord(run: BenchmarkRun | RunRecord): RunRecord {
  return run.kind === 'record' ? run : summarizeRun(run);
}

function byTime(a: RunRecord, b: RunRecord): number {
  return Date.parse(a.startedAt) - Date.parse(b.startedAt);
}

function unreadable(path: string, why: string): BenchlineError {
  return new BenchlineError({
    code: 'file-unreadable',
    message: `The history could not be read from ${path}: ${why}.`,
    hint: 'Name a `.benchmarks` folder, a folder of files that `benchline run --json` wrote, or one such file.',
  });
}
