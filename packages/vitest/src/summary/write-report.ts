import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { BenchlineError, messageOf } from '@benchline/schema';

/** Writes a report, with its folders, and returns its absolute path. @throws BenchlineError `file-unwritable` */
export async function writeReport(html: string, path: string): Promise<string> {
  const file = resolve(path);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, html);
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
