import { type FunctionRange, innermost, type ScriptFunctions } from './function-range.js';

/**
 * The function that a sample at `line` (from 1), listed under `caller`, was really in: `undefined` where it was the
 * caller's own line, or where nothing tells.
 *
 * V8 loses the innermost frame of some inlined calls and lists their samples under the caller, with the line of the
 * callee, but not its file. So a line that the caller has not is of a function inlined into it: one that stands inside
 * the caller, or whose name the caller's text mentions. One of the caller's script is preferred.
 */
export function inlinedCallee(
  caller: FunctionRange,
  line: number,
  script: ScriptFunctions,
  allScripts: Iterable<ScriptFunctions>,
): FunctionRange | undefined {
  const nested = innermost(
    script.functions.filter((fn) => isInside(fn, caller) && fn.startLine < line && line < fn.endLine),
  );
  if (nested !== undefined) return nested;
  if (caller.startLine <= line && line <= caller.endLine) return undefined;
  const words = new Set(script.text.slice(caller.startOffset, caller.endOffset).match(wordPattern));
  const here = calleeIn(script, line, words);
  if (here !== undefined) return here;
  const elsewhere: FunctionRange[] = [];
  for (const other of allScripts) {
    const callee = other === script ? undefined : calleeIn(other, line, words);
    if (callee !== undefined) elsewhere.push(callee);
  }
  return elsewhere.length === 1 ? elsewhere[0] : undefined;
}

const wordPattern = /[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;

/** The innermost function with the line whose name is mentioned; a function of one line counts if it is alone there. */
function calleeIn(
  script: ScriptFunctions,
  line: number,
  words: ReadonlySet<string>,
): FunctionRange | undefined {
  const there = script.functions.filter(
    (fn) => fn.startLine <= line && line <= fn.endLine && words.has(lastWord(fn.name)),
  );
  const longer = there.filter((fn) => fn.startLine < fn.endLine);
  if (longer.length > 0) return innermost(longer);
  return there.length === 1 ? there[0] : undefined;
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function isInside(inner: FunctionRange, outer: FunctionRange): boolean {
  return (
    inner !== outer &&
    inner.startOffset >= outer.startOffset &&
    inner.endOffset <= outer.endOffset &&
    inner.endOffset - inner.startOffset < outer.endOffset - outer.startOffset
  );
}
