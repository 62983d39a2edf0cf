import { readFileSync } from 'node:fs';

/** Reads a file of the system; `null` where there is none, or it may not be read. */
export type ReadSystemFile = (path: string) => string | null;

/** Reads a file of the system, without space at its ends. Never fails: most systems lack most of these files. */
export function readSystemFile(path: string): string | null {
  try {
    return readFileSync(path, 'latin1').trim();
  } catch {
    return null;
  }
}
