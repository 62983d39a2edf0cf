import { mkdir, open, realpath } from 'node:fs/promises';
import nodePath, { dirname } from 'node:path';
import { isMissing, systemCode, unreadable, unwritable } from './file-error.js';

/** Codes by which systems say that they have no fsync of folders, as Windows has none. */
const noFolderSync = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP']);

/** Makes the entries of a folder durable: a rename survives a loss of power only once its folder was synced. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!noFolderSync.has(systemCode(error) ?? '')) throw error;
  }
}

/**
 * Makes a folder of the store, with the folders around it, durably.
 *
 * @throws BenchlineError `file-unwritable`, also where a symbolic link leads out of the store
 */
export async function ensureFolder(root: string, folder: string): Promise<void> {
  try {
    const first = await mkdir(folder, { recursive: true });
    if (first !== undefined) {
      for (let made = folder; made.length >= first.length; made = dirname(made))
        await syncFolder(dirname(made));
    }
    if (!(await isInside(root, folder))) throw linkError(folder);
  } catch (error) {
    throw unwritable(folder, error);
  }
}

/**
 * Whether a folder of the store is there to be read.
 *
 * @throws BenchlineError `file-unreadable` where a symbolic link leads out of the store, or permission is missing
 */
export async function folderExists(root: string, folder: string): Promise<boolean> {
  try {
    if (!(await isInside(root, folder))) throw linkError(folder);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw unreadable(folder, error);
  }
}

async function isInside(root: string, folder: string): Promise<boolean> {
  const [realRoot, realFolder] = await Promise.all([realpath(root), realpath(folder)]);
  return isWithin(realRoot, realFolder);
}

/** Whether a path is a folder or in it; both without links. @param path - the system's way of writing paths */
export function isWithin(
  folder: string,
  inner: string,
  path: Pick<typeof nodePath, 'relative' | 'isAbsolute' | 'sep'> = nodePath,
): boolean {
  const inside = path.relative(folder, inner);
  // From one drive to another there is no relative path.
  return inside !== '..' && !inside.startsWith(`..${path.sep}`) && !path.isAbsolute(inside);
}

function linkError(folder: string): Error {
  return Object.assign(new Error(`${folder} is a symbolic link that leads out of the store`), {
    code: 'ELOOP',
  });
}
