import { originalPositionFor, type TraceMap, traceSegment } from '@jridgewell/trace-mapping';
import type { CallFrame } from './call-frame.js';
import type { MappedScript } from './mapped-scripts.js';

/**
 * Where a function was written, and by which name. V8 places a function at its parameters; the name stands before
 * them. A function without an original place, such as one that a compiler added, stays where it is.
 */
export function originalFrame(frame: CallFrame, script: MappedScript): CallFrame {
  // A module's own code has no position: it is the file.
  const line = Math.max(0, frame.lineNumber);
  const column = Math.max(0, frame.columnNumber);
  const position = originalPositionFor(script.map, { line: line + 1, column });
  if (position.source === null) {
    const source = frame.lineNumber < 0 ? onlySource(script.map) : undefined;
    return source === undefined ? frame : { ...frame, url: source };
  }
  if (frame.lineNumber < 0) return { ...frame, url: position.source };
  return {
    ...frame,
    functionName: originalName(frame, script) ?? frame.functionName,
    url: position.source,
    lineNumber: position.line - 1,
    columnNumber: position.column,
  };
}

function onlySource(map: TraceMap): string | undefined {
  return map.resolvedSources.length === 1 ? (map.resolvedSources[0] ?? undefined) : undefined;
}

/** How far before the parameters a name can stand: `async function * name (`, `name = async (`. */
const reach = 40;

/**
 * The name that the map gives to the word that V8 shows. Only that word counts: the nearest named segment may be of
 * something else.
 */
function originalName(frame: CallFrame, { map, lines }: MappedScript): string | undefined {
  const { functionName, lineNumber, columnNumber } = frame;
  // `Class.method` and `get name` are words of V8; the last one is in the code.
  const word = /[\p{ID_Start}$_#][\p{ID_Continue}$]*$/u.exec(functionName)?.[0];
  const text = lines[lineNumber];
  if (word === undefined || text === undefined) return undefined;
  const from = Math.max(0, columnNumber - reach - word.length);
  const before = text.slice(from, columnNumber + word.length);
  for (let at = before.lastIndexOf(word); at >= 0; at = at === 0 ? -1 : before.lastIndexOf(word, at - 1)) {
    if (isWordPart(before[at - 1]) || isWordPart(before[at + word.length])) continue;
    const segment = traceSegment(map, lineNumber, from + at);
    if (segment === null || segment.length < 5 || segment[0] !== from + at) continue;
    const name = map.names[segment[4] as number];
    if (name !== undefined) return functionName.slice(0, functionName.length - word.length) + name;
  }
  return undefined;
}

function isWordPart(character: string | undefined): boolean {
  return character !== undefined && /[\p{ID_Continue}$]/u.test(character);
}
