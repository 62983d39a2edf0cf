import { readdir } from 'node:fs/promises';
import { isMissing, unreadable } from './file-error.js';
import { folderExists } from './folder.js';

/** The names of the JSON files in a folder of the store, sorted; none where there is no such folder. */
export async function listJsonFiles(root: string, folder: string): Promise<string[]> {
  if (!(await folderExists(root, folder))) return [];
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && entry.name.endsWith('.json'))
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw unreadable(folder, error);
  }
}
