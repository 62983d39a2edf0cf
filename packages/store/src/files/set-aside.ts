import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { removeFile } from './atomic-write.js';
import { systemCode } from './file-error.js';
import { syncFolder } from './folder.js';
import { patiently } from './patience.js';
import { readPlainFile } from './plain-file.js';

/** How many damaged files of one name are kept before a further one is left at its place. */
const MOST = 100;

/**
 * Moves a damaged file to `<name>.damaged-<n>`, so that it is kept and no longer in the way.
 *
 * @param content - what was read from it: a file that has changed since is left alone
 * @returns the new path, or `null` where the file was left (it has changed, or the folder cannot be written)
 */
export async function setAside(path: string, content: string): Promise<string | null> {
  // A store that can only be read is still served; the caller reports the file where it is.
  const target = await reserveName(path).catch(() => null);
  if (target === null) return null;
  try {
    if ((await readPlainFile(path)) === content) {
      await patiently(() => rename(path, target));
      await syncFolder(dirname(path));
      return target;
    }
  } catch {
    // Likewise.
  }
  await removeFile(target).catch(() => {});
  return null;
}

/** Whether a file is one that {@link setAside} made. */
export function isSetAside(fileName: string): boolean {
  return /\.damaged-\d+$/.test(fileName);
}

/** Takes the first free name by creating it, so that two processes never take the same. */
async function reserveName(path: string): Promise<string | null> {
  for (let n = 1; n <= MOST; n++) {
    const target = `${path}.damaged-${n}`;
    try {
      await (await patiently(() => open(target, 'wx'))).close();
      return target;
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
  }
  return null;
}
