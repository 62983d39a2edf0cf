import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { writeHeapSnapshot as write } from 'node:v8';
import { threadId } from 'node:worker_threads';
import { unwritable } from '../file-error.js';

/**
 * Writes every object of this thread's heap to a `.heapsnapshot` file, which Chrome DevTools opens.
 *
 * V8 writes the file piece by piece, so the text is never in memory; its picture of the heap is, about as large as the
 * heap, and the thread stands still meanwhile (about a second per 100 MB). The file appears when it is complete.
 *
 * @returns the absolute path
 * @throws BenchlineError `file-unwritable` naming the path; no half file is left
 */
export async function writeHeapSnapshot(path: string): Promise<string> {
  const target = resolve(path);
  const temporary = `${target}.${process.pid}-${threadId}.tmp`;
  try {
    write(temporary);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw unwritable(target, error);
  }
  return target;
}
