import { type CallFrame, fileOf } from '@benchline/inspector';
import type { SourceLocation } from '@benchline/schema';

/** A frame's place, counted from 1; its file is a path where the address is one. */
export function sourcePlace({ url, lineNumber, columnNumber }: CallFrame): SourceLocation {
  return {
    file: fileOf(url),
    line: lineNumber < 0 ? null : lineNumber + 1,
    column: lineNumber < 0 || columnNumber < 0 ? null : columnNumber + 1,
  };
}

/** Code of the user or of a dependency: not of Node, and not of V8, which has no address. */
export function isUserCode({ url }: CallFrame): boolean {
  return url !== '' && !url.startsWith('node:') && !url.startsWith('evalmachine.');
}
