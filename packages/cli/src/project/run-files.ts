import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { BenchlineError, type BenchmarkRun, messageOf, parseJson, readRun } from '@benchline/schema';
import { glob } from 'tinyglobby';

/** What a store calls the run with samples. */
const LATEST_RUN = 'latest.json';

/**
 * Reads runs with their samples: files as they are, and every `latest.json` of a folder, at any depth.
 *
 * @throws BenchlineError `file-unreadable`, `document-invalid`, `run-missing` for a folder without a run
 */
export async function readRuns(paths: readonly string[]): Promise<BenchmarkRun[]> {
  const files = (await Promise.all(paths.map(filesOf))).flat();
  return Promise.all([...new Set(files)].sort().map(readRunFile));
}

async function filesOf(path: string): Promise<string[]> {
  const absolute = resolve(path);
  const isFolder = await stat(absolute).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder) return [absolute];
  const found = await glob({ patterns: [`**/${LATEST_RUN}`], cwd: absolute, absolute: true, dot: true });
  if (found.length > 0) return found;
  throw new BenchlineError({
    code: 'run-missing',
    message: `There is no ${LATEST_RUN} in ${absolute}.`,
    hint: 'Name the folders that hold the .benchmarks of each shard, or the files that `benchline run --json <file>` wrote.',
  });
}

async function readRunFile(file: string): Promise<BenchmarkRun> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new BenchlineError({
      code: 'file-unreadable',
      message: `${file} could not be read: ${messageOf(cause)}`,
      hint: 'Name a file that `benchline run --json <file>` wrote.',
      cause,
    });
  });
  return readRun(parseJson(text, file), file);
}
