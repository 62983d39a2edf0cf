import { join } from 'node:path';
import { BenchlineError, type BenchmarkRun, messageOf } from '@benchline/schema';
import { parseJson, readRun } from '@benchline/schema/read';
import { readPlainFile } from './files/plain-file.js';
import { isDamage } from './problem.js';

/** Where the latest run is kept. */
export function latestPath(root: string): string {
  return join(root, 'latest.json');
}

/** The content of the latest run's file: compact, since nobody reviews raw samples. */
export function latestContent(run: BenchmarkRun): string {
  return `${JSON.stringify(run)}\n`;
}

/**
 * Reads the latest run; `null` where there is none.
 *
 * @throws BenchlineError `file-damaged` (the file stays as it is), `document-too-new`, `file-unreadable`
 */
export async function readLatest(root: string): Promise<BenchmarkRun | null> {
  const path = latestPath(root);
  const text = await readPlainFile(path);
  if (text === null) return null;
  try {
    return readRun(parseJson(text, path), path);
  } catch (cause) {
    if (!isDamage(cause)) throw cause;
    throw new BenchlineError({
      code: 'file-damaged',
      message: `The latest run is damaged: ${messageOf(cause)}`,
      hint: 'Run the benchmarks again; that replaces the file. Baselines and history are not affected.',
      cause,
    });
  }
}
