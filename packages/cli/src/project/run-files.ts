import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { BenchlineError, type BenchmarkRun, messageOf, type RunRecord } from '@benchline/schema';
import { parseJson, readRun, readRunOrRecord } from '@benchline/schema/read';
import { glob } from 'tinyglobby';

/** What a store calls the run with samples. */
const LATEST_RUN = 'latest.json';

/** What a person named on the command line is, on disk. */
export async function kindOfPath(path: string): Promise<'file' | 'folder' | null> {
  return stat(path).then(
    (stats) => (stats.isDirectory() ? 'folder' : 'file'),
    () => null,
  );
}

/**
 * Whether a word names a file rather than something in the store: it ends like one, or has a folder in it.
 */
export function looksLikePath(word: string): boolean {
  return /\.json$/i.test(word) || /[\\/]/.test(word);
}

/**
 * Reads a file that holds a run or a record, also one that holds a whole report (`benchline report --format json`).
 *
 * @throws BenchlineError `file-unreadable`, `document-invalid`, `document-too-new`
 */
export async function readRunFile(path: string): Promise<BenchmarkRun | RunRecord> {
  const file = resolve(path);
  return asRun(await readJsonFile(file), file);
}

/**
 * Reads a file that holds a run, or a list of them.
 *
 * @throws BenchlineError `file-unreadable`, `document-invalid`, `document-too-new`
 */
export async function readRunsFile(path: string): Promise<(BenchmarkRun | RunRecord)[]> {
  const file = resolve(path);
  const document = await readJsonFile(file);
  return Array.isArray(document)
    ? document.map((one, index) => asRun(one, `${file}, run ${index + 1}`))
    : [asRun(document, file)];
}

/**
 * Reads runs with their samples: files as they are, and every `latest.json` of a folder, at any depth.
 *
 * @throws BenchlineError `file-unreadable`, `document-invalid`, `run-missing` for a folder without a run
 */
export async function readRuns(paths: readonly string[]): Promise<BenchmarkRun[]> {
  const files = (await Promise.all(paths.map(filesOf))).flat();
  return Promise.all([...new Set(files)].sort().map(readWholeRun));
}

async function filesOf(path: string): Promise<string[]> {
  const absolute = resolve(path);
  if ((await kindOfPath(absolute)) !== 'folder') return [absolute];
  const found = await glob({ patterns: [`**/${LATEST_RUN}`], cwd: absolute, absolute: true, dot: true });
  if (found.length > 0) return found.map((file) => resolve(file));
  throw new BenchlineError({
    code: 'run-missing',
    message: `There is no ${LATEST_RUN} in ${absolute}.`,
    hint: 'Name the folders that hold the .benchmarks of each shard, or the files that `benchline run --json <file>` wrote.',
  });
}

async function readWholeRun(file: string): Promise<BenchmarkRun> {
  return readRun(await readJsonFile(file), file);
}

async function readJsonFile(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new BenchlineError({
      code: 'file-unreadable',
      message: `${file} could not be read: ${messageOf(cause)}`,
      hint: 'Name a file that `benchline run --json <file>` wrote.',
      cause,
    });
  });
  return parseJson(text, file);
}

function asRun(document: unknown, where: string): BenchmarkRun | RunRecord {
  const holdsRun =
    typeof document === 'object' && document !== null && 'run' in document && !('kind' in document);
  return readRunOrRecord(holdsRun ? document.run : document, where);
}
