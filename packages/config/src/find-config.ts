import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The names of a configuration file, in the order of preference. */
export const configFileNames = ['ts', 'mts', 'js', 'mjs', 'cjs'].map(
  (ending) => `benchline.config.${ending}`,
);

/**
 * The configuration file in a folder or the nearest one above it, up to the root of the repository (a folder with
 * `.git`) or of the file system.
 *
 * @param directory - absolute
 */
export function findConfigFile(directory: string): string | null {
  for (const folder of upwards(directory)) {
    const found = configFileNames.map((name) => join(folder, name)).find(isFile);
    if (found !== undefined) return found;
    if (existsSync(join(folder, '.git'))) return null;
  }
  return null;
}

/** The folder of the nearest `package.json`, in a folder or above it; the folder itself where there is none. */
export function findPackageRoot(directory: string): string {
  for (const folder of upwards(directory)) {
    if (isFile(join(folder, 'package.json'))) return folder;
  }
  return directory;
}

function* upwards(directory: string): Generator<string> {
  for (let folder = directory; ; folder = dirname(folder)) {
    yield folder;
    if (dirname(folder) === folder) return;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
