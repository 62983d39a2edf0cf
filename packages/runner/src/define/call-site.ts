import { fileURLToPath } from 'node:url';
import type { DefinitionSite } from './definition.js';

/** A frame that names a file; the path itself may hold parentheses. Code made from text has `<anonymous>:` for a file. */
const frame =
  /^at (?:async )?(?:.*? \()?((?:file:\/\/|\/|[A-Za-z]:[\\/])(?:(?!<anonymous>:).)*?):(\d+):\d+\)?$/;

/**
 * Where the function that called a Benchline function stands, read off the stack, whose positions source maps have
 * corrected where they are on.
 *
 * @param callee - the function that was called from there; it and what it called are left out
 */
export function callSite(callee: (...args: never[]) => unknown): DefinitionSite | null {
  const holder: { stack?: string } = {};
  Error.captureStackTrace(holder, callee);
  // A program may have replaced how stacks are written, by something that is no text.
  for (const line of String(holder.stack).split('\n').slice(1)) {
    const match = frame.exec(line.trim());
    if (match === null) continue;
    const [, location = '', lineNumber] = match;
    return {
      file: location.startsWith('file://') ? fileURLToPath(location) : location,
      line: Number(lineNumber),
    };
  }
  return null;
}
