import { fileURLToPath } from 'node:url';
import type { SourceLocation } from '@benchline/schema';
import type { CallFrame } from './sampling-profile.js';

/** A frame's place, counted from 1; its file is a path where the address is one. */
export function sourcePlace({ url, lineNumber, columnNumber }: CallFrame): SourceLocation {
  return {
    file: filePath(url),
    line: lineNumber < 0 ? null : lineNumber + 1,
    column: lineNumber < 0 || columnNumber < 0 ? null : columnNumber + 1,
  };
}

/** Code of the user or of a dependency: not of Node, and not of V8, which has no address. */
export function isUserCode({ url }: CallFrame): boolean {
  return url !== '' && !url.startsWith('node:') && !url.startsWith('evalmachine.');
}

function filePath(url: string): string {
  if (!url.startsWith('file:')) return url;
  try {
    return fileURLToPath(url);
  } catch {
    return url;
  }
}
