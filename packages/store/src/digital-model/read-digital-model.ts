import { lstat, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  type DigitalModelBaseline,
  type DigitalModelResult,
  messageOf,
  type StoreProblem,
} from '@benchline/schema';
import {
  check,
  digitalModelBaselineSchema,
  digitalModelResultSchema,
  parseJson,
} from '@benchline/schema/read';
import { isMissing, unreadable } from '../files/file-error.js';
import { readPlainFile } from '../files/plain-file.js';

/** A baseline of the DigitalModel framework, with the names that it goes by. */
export interface DigitalModelBaselineFile {
  readonly path: string;
  /** The file's name without its ending. It may differ from the operation that the file holds. */
  readonly stem: string;
  readonly baseline: DigitalModelBaseline;
  /** When the file was written, in milliseconds since 1970: a baseline itself does not say. */
  readonly writtenAtMs: number;
}

/** A list of results of the DigitalModel framework. */
export interface DigitalModelResultsFile {
  readonly path: string;
  readonly results: readonly DigitalModelResult[];
}

/** What a folder holds of the DigitalModel framework. */
export interface DigitalModelFiles {
  /** Sorted by path, as are the lists of results. */
  readonly baselines: readonly DigitalModelBaselineFile[];
  readonly results: readonly DigitalModelResultsFile[];
  /** Files that are damaged or of another kind. They are left as they are. */
  readonly problems: readonly StoreProblem[];
}

/** Where the framework keeps what: baselines, results, and results that were archived. */
const folders = ['', 'baselines', 'history'];

/**
 * Reads what the DigitalModel framework left: a folder with `baselines/<operation>.json`, `benchmarks_<time>.json` and
 * `history/results_<time>.json`, or a single file. Symbolic links are not followed, and files of Benchline that stand
 * beside are passed over.
 *
 * @throws BenchlineError `file-unreadable` for a path that is not there or cannot be read
 */
export async function readDigitalModel(path: string): Promise<DigitalModelFiles> {
  const baselines: DigitalModelBaselineFile[] = [];
  const results: DigitalModelResultsFile[] = [];
  const problems: StoreProblem[] = [];
  for (const file of await listFiles(path)) {
    try {
      const found = await readOne(file);
      if (found === null) continue;
      if ('baseline' in found) baselines.push(found);
      else results.push(found);
    } catch (error) {
      problems.push({ where: file, message: messageOf(error) });
    }
  }
  return { baselines, results, problems };
}

/** The baseline of a name: its operation, or else the stem of its file. `null` where there is none. */
export function findDigitalModelBaseline(
  { baselines }: Pick<DigitalModelFiles, 'baselines'>,
  name: string,
): DigitalModelBaselineFile | null {
  return (
    baselines.find(({ baseline }) => baseline.operation === name) ??
    baselines.find(({ stem }) => stem === name) ??
    null
  );
}

async function listFiles(path: string): Promise<string[]> {
  try {
    if (!(await lstat(path)).isDirectory()) return [path];
    const lists = await Promise.all(folders.map((folder) => listFolder(join(path, folder))));
    return lists.flat();
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function listFolder(folder: string): Promise<string[]> {
  try {
    if (!(await lstat(folder)).isDirectory()) return [];
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && entry.name.endsWith('.json'))
      .map((entry) => join(folder, entry.name))
      .sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** `null` for a file of Benchline. */
async function readOne(path: string): Promise<DigitalModelBaselineFile | DigitalModelResultsFile | null> {
  const text = await readPlainFile(path);
  if (text === null) return null;
  const document = parseJson(text, path);
  if (Array.isArray(document)) {
    const shape = digitalModelResultSchema.array().min(1);
    return { path, results: check(shape, document, path, 'a list of DigitalModel results') };
  }
  if (typeof document === 'object' && document !== null && 'schemaVersion' in document) return null;
  const baseline = check(
    digitalModelBaselineSchema,
    document,
    path,
    'a DigitalModel baseline or list of results',
  );
  const { mtimeMs } = await lstat(path);
  return { path, stem: basename(path, '.json'), baseline, writtenAtMs: mtimeMs };
}
