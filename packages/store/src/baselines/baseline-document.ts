import {
  type BaselineInfo,
  BenchlineError,
  migrate,
  type ResultRecord,
  type RunRecord,
} from '@benchline/schema';
import { parseJson, readRecord } from '@benchline/schema/read';
import { decodeName, encodeName } from '../files/encode-name.js';
import { stableJson } from '../files/stable-json.js';
import { MANIFEST_NAME } from './baseline-place.js';

/** What is common to a baseline's benchmarks: its record without results, and the baseline's name. */
export interface BaselineManifest {
  readonly name: string;
  readonly common: Omit<RunRecord, 'results'>;
  /** The same as it is written, which says the version that the benchmarks' files are in too. */
  readonly document: Readonly<Record<string, unknown>>;
}

/** The files of a baseline's folder, by name. */
export function baselineFiles(name: string, record: RunRecord): Map<string, string> {
  const { results, ...common } = record;
  const files = new Map([[MANIFEST_NAME, stableJson({ ...common, kind: 'baseline', name })]]);
  for (const result of results) {
    const fileName = benchmarkFileName(result.id);
    if (files.has(fileName)) {
      throw new BenchlineError({
        code: 'document-invalid',
        message: `The run holds the benchmark "${result.id}" twice, so it cannot become a baseline.`,
        hint: 'Give one of the two another name, suite or parameters.',
      });
    }
    files.set(fileName, stableJson(result));
  }
  return files;
}

/** The whole baseline in one text, for the journal. */
export function journalContent(name: string, record: RunRecord): string {
  return `${JSON.stringify({ ...record, kind: 'baseline', name })}\n`;
}

/** Reads a journal. @throws BenchlineError `document-invalid`, `document-too-new` */
export function readJournal(text: string, path: string): { name: string; record: RunRecord } {
  const { name, document } = readBaselineText(text, path);
  return { name, record: readRecord(document, path) };
}

/** Reads a baseline's `baseline.json`. @throws BenchlineError `document-invalid`, `document-too-new` */
export function readManifest(text: string, path: string): BaselineManifest {
  const { name, document } = readBaselineText(text, path);
  const { results: _results, ...common } = readRecord({ ...document, results: [] }, path);
  return { name, common, document };
}

/**
 * Reads the file of one benchmark: migrated and checked as the only one of its baseline, so that a damaged one spoils no
 * other.
 *
 * @param read - reads a whole record
 * @throws BenchlineError `document-invalid`
 */
export function readBenchmark(
  text: string,
  path: string,
  { document }: Pick<BaselineManifest, 'document'>,
  read: (document: unknown, where: string) => RunRecord = readRecord,
): ResultRecord {
  const { results } = read({ ...document, results: [parseJson(text, path)] }, path);
  return results[0] as ResultRecord;
}

/** The id that the file of a benchmark claims; `null` for what is no such file. Nothing else of it is checked. */
export function claimedId(text: string): string | null {
  try {
    const { id } = JSON.parse(text) as { id?: unknown };
    return typeof id === 'string' ? id : null;
  } catch {
    return null;
  }
}

/** The name of a benchmark's file in a baseline's folder. */
export function benchmarkFileName(id: string): string {
  const fileName = `${encodeName(id)}.json`;
  return fileName === MANIFEST_NAME ? `%62${fileName.slice(1)}` : fileName;
}

/** Whether a file's name is one that a benchmark's id leads to: ids have ` > ` in them, or are long and were cut. */
export function isBenchmarkFileName(fileName: string): boolean {
  const stem = fileName.slice(0, -'.json'.length);
  return /#[0-9a-f]{32}$/.test(stem) || (decodeName(stem)?.includes(' > ') ?? false);
}

/** A baseline in short. */
export function infoOf(
  name: string,
  common: Omit<RunRecord, 'results'>,
  benchmarkCount: number,
): BaselineInfo {
  const { id, startedAt, environment } = common;
  return { name, runId: id, startedAt, commit: environment.revision.commit, benchmarkCount };
}

/** Not yet migrated, but of a version that can be. */
function readBaselineText(text: string, path: string): { name: string; document: Record<string, unknown> } {
  const parsed = parseJson(text, path) as Record<string, unknown>;
  migrate(parsed, path);
  const { name, ...document } = parsed;
  if (document.kind !== 'baseline' || typeof name !== 'string') {
    throw new BenchlineError({
      code: 'document-invalid',
      message: `${path} is not a baseline: its kind or name is missing.`,
      hint: 'Restore the file from version control, or save the baseline again.',
    });
  }
  return { name, document: { ...document, kind: 'record' } };
}
