import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Which files of a store are kept from run to run. */
export interface KeptKinds {
  /** Profiles are large, and few are looked at later. */
  readonly profiles: boolean;
}

/**
 * Whether a file of a store is kept, by its path in the store: baselines, the history's rows, and profiles if asked. What
 * is derived (the index of the history), of one run (the latest, the report) or of one moment (locks) is not.
 */
export function isKept(path: string, { profiles }: KeptKinds): boolean {
  const parts = path.split('/');
  if (parts.some((part) => part === '' || part.startsWith('.') || /[\n\r\0\\]/.test(part))) return false;
  const [folder, ...rest] = parts;
  if (folder === 'baselines') return rest.length === 2;
  if (folder === 'history') return rest.length === 1 && path.endsWith('.json');
  return profiles && folder === 'profiles' && rest.length === 1;
}

/** The files of a store's folder that are kept, with `/` between the parts of a path, in a fixed order. */
export async function keptFiles(directory: string, kinds: KeptKinds): Promise<string[]> {
  const found: string[] = [];
  const walk = async (folder: string, depth: number): Promise<void> => {
    const entries = await readdir(join(directory, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = `${folder}/${entry.name}`;
      if (entry.isFile() && isKept(path, kinds)) found.push(path);
      else if (entry.isDirectory() && depth < 2) await walk(path, depth + 1);
    }
  };
  for (const folder of ['baselines', 'history', 'profiles']) await walk(folder, 1);
  return found.sort();
}
