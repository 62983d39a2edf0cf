import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BenchlineError } from '@benchline/schema';
import { isMissing, unreadable } from '../files/file-error.js';
import { folderExists } from '../files/folder.js';
import { readPlainFile } from '../files/plain-file.js';
import { isSetAside } from '../files/set-aside.js';
import { type BaselinePlace, MANIFEST_NAME } from './baseline-place.js';

/** Within this time of a change, a file system's clock may not tell two changes apart. */
const CLOCK_STEP_MS = 20;

/** How often a baseline that keeps changing under the reader is read anew. */
const MOST_ATTEMPTS = 200;

/** The texts of a baseline that all belong to the same save. */
export type BaselineTexts =
  | { readonly from: 'journal'; readonly text: string }
  | {
      readonly from: 'folder';
      /** The names of the benchmarks' files, sorted. */
      readonly benchmarks: readonly string[];
      readonly files: ReadonlyMap<string, string>;
      readonly failures: ReadonlyMap<string, unknown>;
    };

/**
 * Reads the files of a baseline's folder as they are at one moment; `null` where there is no such baseline.
 *
 * A save first puts the whole new baseline into a journal, in one step, and then brings the folder up to it. So a
 * reader takes the journal where there is one, and else the folder, provided that it did not change meanwhile.
 *
 * @param wanted - which files of the folder to read, by name; all by default
 */
export async function readBaselineTexts(
  root: string,
  place: BaselinePlace,
  wanted: (fileName: string) => boolean = () => true,
): Promise<BaselineTexts | null> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const before = await stampOf(root, place);
    const journal = await readPlainFile(place.journal);
    if (journal !== null) return { from: 'journal', text: journal };
    const texts = before === null ? null : await readFolder(place, wanted);
    const after = await stampOf(root, place);
    if (before === after && (await readPlainFile(place.journal)) === null) return texts;
    await sleep(Math.min(20, attempt));
  }
  throw new BenchlineError({
    code: 'file-unreadable',
    message: `${place.folder} changed each time it was read.`,
    hint: 'Try again once the other processes have finished.',
  });
}

/** The names of a folder's files that hold benchmarks, sorted. */
export async function listBenchmarkFiles(place: BaselinePlace): Promise<string[]> {
  const entries = await readdir(place.folder, { withFileTypes: true });
  return entries
    .filter(
      ({ name }) =>
        name.endsWith('.json') && !name.startsWith('.') && name !== MANIFEST_NAME && !isSetAside(name),
    )
    .filter((entry) => !entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function readFolder(
  place: BaselinePlace,
  wanted: (fileName: string) => boolean,
): Promise<BaselineTexts | null> {
  const files = new Map<string, string>();
  const failures = new Map<string, unknown>();
  let benchmarks: string[];
  try {
    benchmarks = await listBenchmarkFiles(place);
    for (const fileName of [MANIFEST_NAME, ...benchmarks]) {
      if (!wanted(fileName)) continue;
      try {
        const text = await readPlainFile(join(place.folder, fileName));
        if (text !== null) files.set(fileName, text);
      } catch (error) {
        failures.set(fileName, error);
      }
    }
  } catch (error) {
    if (isMissing(error)) return null;
    throw unreadable(place.folder, error);
  }
  return { from: 'folder', benchmarks, files, failures };
}

/** What changes whenever a file of the folder is replaced, added or removed; `null` where there is no folder. */
async function stampOf(root: string, place: BaselinePlace): Promise<string | null> {
  if (!(await folderExists(root, place.folder))) return null;
  try {
    const found = await stat(place.folder, { bigint: true });
    const age = Date.now() - Number(found.mtimeMs);
    if (age >= 0 && age < CLOCK_STEP_MS) await sleep(CLOCK_STEP_MS - age);
    return `${found.dev}:${found.ino}:${found.mtimeNs}:${found.ctimeNs}`;
  } catch (error) {
    if (isMissing(error)) return null;
    throw unreadable(place.folder, error);
  }
}
