import { writeFile } from 'node:fs/promises';
import { unwritable } from '../file-error.js';
import type { HeapProfile } from './heap-profile.js';

/** The text of a `.heapprofile` file, which Chrome DevTools (Memory, Load) and speedscope open. */
export function toHeapprofile(profile: HeapProfile): string {
  const { head, samples } = profile;
  return JSON.stringify(samples === undefined ? { head } : { head, samples });
}

/** Writes a `.heapprofile` file. @throws BenchlineError `file-unwritable` naming the path */
export async function writeHeapprofile(profile: HeapProfile, path: string): Promise<void> {
  try {
    await writeFile(path, toHeapprofile(profile));
  } catch (error) {
    throw unwritable(path, error);
  }
}
