import { originalPositionFor, type TraceMap } from '@jridgewell/trace-mapping';
import type { CallFrame } from '../profile/sampling-profile.js';

/**
 * A frame as its author wrote it: file, place and name before compiling and minifying. A frame whose place the map does
 * not know stays as it is.
 */
export function originalFrame(frame: CallFrame, map: TraceMap): CallFrame {
  if (frame.lineNumber < 0) return frame;
  const line = frame.lineNumber + 1;
  const place = originalPositionFor(map, { line, column: Math.max(0, frame.columnNumber) });
  if (place.source === null) return frame;
  return {
    ...frame,
    functionName: originalName(frame, map) ?? frame.functionName,
    url: place.source,
    lineNumber: place.line - 1,
    columnNumber: place.column,
  };
}

/** V8 places a function at its parameter list; its name, which the map may know by another, stands right before. */
function originalName({ functionName, lineNumber, columnNumber }: CallFrame, map: TraceMap): string | null {
  const column = columnNumber - functionName.length;
  if (functionName === '' || column < 0) return null;
  return originalPositionFor(map, { line: lineNumber + 1, column }).name;
}
