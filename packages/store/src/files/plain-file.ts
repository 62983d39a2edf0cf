import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { isMissing, unreadable } from './file-error.js';
import { patiently } from './patience.js';

// Not on Windows, where links to files need a privilege and the flags are absent.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a plain file as UTF-8 text; `null` where there is none. A symbolic link is not followed, and a pipe or device
 * is not waited for.
 *
 * @throws BenchlineError `file-unreadable` naming the path
 */
export async function readPlainFile(path: string): Promise<string | null> {
  try {
    const handle = await patiently(() => open(path, flags));
    try {
      if (!(await handle.stat()).isFile()) throw new Error('it is no plain file');
      return await handle.readFile('utf8');
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (isMissing(error)) return null;
    throw unreadable(path, error);
  }
}
