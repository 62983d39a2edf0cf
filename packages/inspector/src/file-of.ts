import { fileURLToPath } from 'node:url';

/** The path of a script's address, where it is a file; else the address as it is. */
export function fileOf(url: string): string {
  if (!url.startsWith('file:')) return url;
  try {
    return fileURLToPath(url);
  } catch {
    // A host in a `file:` address, or a path of the other system.
    return url;
  }
}
