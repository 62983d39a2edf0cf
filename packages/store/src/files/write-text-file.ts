import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { BenchlineError, messageOf } from '@benchline/schema';

/**
 * Writes a file that somebody asked for (a report, JSON), with its folders: in place, through links, since the path is
 * theirs. What a store keeps is written otherwise.
 *
 * @param path - a relative one starts at the working directory
 * @returns the absolute path
 * @throws BenchlineError `file-unwritable`
 */
export async function writeTextFile(path: string, text: string): Promise<string> {
  const file = resolve(path);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    return file;
  } catch (cause) {
    throw new BenchlineError({
      code: 'file-unwritable',
      message: `${file} could not be written: ${messageOf(cause)}`,
      hint: 'Give another path, or make the folder writable.',
      cause,
    });
  }
}
