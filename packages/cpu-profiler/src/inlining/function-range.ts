import type { CoveredFunction } from './covered-functions.js';

/** A function of a loaded script, with its lines from 1. */
export interface FunctionRange {
  readonly scriptId: string;
  readonly name: string;
  readonly startOffset: number;
  readonly endOffset: number;
  readonly startLine: number;
  readonly endLine: number;
}

/** A loaded script's text and functions. */
export interface ScriptFunctions {
  readonly scriptId: string;
  readonly url: string;
  readonly text: string;
  /** Offsets at which lines begin. */
  readonly lineStarts: readonly number[];
  readonly functions: readonly FunctionRange[];
}

/** Places the functions of a script. */
export function scriptFunctions(
  script: { readonly scriptId: string; readonly url: string; readonly text: string },
  covered: readonly CoveredFunction[],
): ScriptFunctions {
  const lineStarts = [0];
  for (let at = script.text.indexOf('\n'); at >= 0; at = script.text.indexOf('\n', at + 1)) {
    lineStarts.push(at + 1);
  }
  const functions = covered.flatMap(({ functionName, ranges: [range] }) =>
    range === undefined
      ? []
      : [
          {
            scriptId: script.scriptId,
            name: functionName,
            startOffset: range.startOffset,
            endOffset: range.endOffset,
            startLine: lineAt(lineStarts, range.startOffset),
            endLine: lineAt(lineStarts, range.endOffset),
          },
        ],
  );
  return { ...script, lineStarts, functions };
}

/** The innermost function around a place; line and column from 0, as in call frames. */
export function functionAt(script: ScriptFunctions, line: number, column: number): FunctionRange | undefined {
  const offset = (script.lineStarts[Math.max(0, line)] ?? 0) + Math.max(0, column);
  return innermost(
    script.functions.filter(({ startOffset, endOffset }) => startOffset <= offset && offset < endOffset),
  );
}

/** The smallest range. */
export function innermost(functions: readonly FunctionRange[]): FunctionRange | undefined {
  return functions.reduce<FunctionRange | undefined>(
    (best, fn) =>
      best === undefined || fn.endOffset - fn.startOffset < best.endOffset - best.startOffset ? fn : best,
    undefined,
  );
}

/** From 1. */
function lineAt(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lineStarts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
