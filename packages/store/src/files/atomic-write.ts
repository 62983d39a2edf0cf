import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unwritable } from './file-error.js';
import { syncFolder } from './folder.js';
import { patiently } from './patience.js';

const temporaryName = /^\.tmp-[0-9a-f-]{36}$/;

/** A temporary file that is still there after so long was left by a process that was killed. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/** A file that is written and durable, and not yet at its place. */
export interface StagedFile {
  readonly path: string;
  readonly temporary: string;
  readonly sizeBytes: number;
  readonly mtimeMs: number;
}

/**
 * Writes a file's new content beside the store's files, durably, without touching the file. Nothing that can fail for
 * want of space is left to {@link commitFile}.
 *
 * @param root - the store's folder, which takes the temporary file
 * @throws BenchlineError `file-unwritable` naming the path; the temporary file is gone then
 */
export async function stageFile(
  root: string,
  path: string,
  content: string | Uint8Array,
): Promise<StagedFile> {
  const temporary = join(root, `.tmp-${randomUUID()}`);
  try {
    const handle = await patiently(() => open(temporary, 'wx'));
    try {
      await handle.writeFile(content);
      await handle.sync();
      const { size, mtimeMs } = await handle.stat();
      return { path, temporary, sizeBytes: size, mtimeMs };
    } finally {
      await handle.close();
    }
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw unwritable(path, error);
  }
}

/**
 * Puts a staged file at its place, in one step: a reader sees the old content or the new. Durable once
 * {@link syncFolder} was called for its folder.
 *
 * @throws BenchlineError `file-unwritable` naming the path
 */
export async function commitFile(staged: StagedFile): Promise<void> {
  try {
    await patiently(() => rename(staged.temporary, staged.path));
  } catch (error) {
    await discardFile(staged);
    throw unwritable(staged.path, error);
  }
}

/** Removes a staged file that shall not be put at its place. */
export async function discardFile(staged: StagedFile): Promise<void> {
  await rm(staged.temporary, { force: true }).catch(() => {});
}

/** Replaces a file in one durable step. @throws BenchlineError `file-unwritable` naming the path */
export async function replaceFile(root: string, path: string, content: string | Uint8Array): Promise<void> {
  await commitFile(await stageFile(root, path, content));
  await syncFolder(dirname(path));
}

/** Removes a file, if it is there. @throws the system's error */
export async function removeFile(path: string): Promise<void> {
  await patiently(() => rm(path, { force: true }));
}

/** Removes the temporary files that killed processes left. @param now - milliseconds since 1970 */
export async function removeAbandoned(root: string, now: number): Promise<void> {
  for (const name of await readdir(root)) {
    if (!temporaryName.test(name)) continue;
    const path = join(root, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now }));
    if (now - mtimeMs > ABANDONED_AFTER_MS) await rm(path, { recursive: true, force: true }).catch(() => {});
  }
}
