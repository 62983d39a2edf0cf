import { type CallFrame, fileInside, fileOf } from '@benchline/inspector';
import type { CodeCategory } from '@benchline/schema';
import { profilerUrl } from '../engine/engine.js';

/** A function of a profile: where it is, and whose code it is. */
export interface CodePlace {
  readonly name: string;
  /** Relative to the root directory where it lies in it; empty for what has no file. */
  readonly file: string;
  /** From 1; `null` for a module's own code and what has no file. */
  readonly line: number | null;
  readonly column: number | null;
  readonly category: CodeCategory;
  /** The dependency it belongs to. */
  readonly packageName?: string;
}

/** Entries of V8 that are no functions. */
const ofV8: Readonly<Record<string, CodeCategory>> = {
  '(idle)': 'idle',
  '(garbage collector)': 'gc',
  '(program)': 'native',
  '(root)': 'native',
};

/** Names the function of a frame and says whose code it is. */
export function codePlace(frame: CallFrame, rootDirectory: string): CodePlace {
  const { functionName, url, scriptId, lineNumber, columnNumber } = frame;
  if (url === '' && scriptId === '0') return withoutFile(functionName, ofV8[functionName] ?? 'native');
  if (url === profilerUrl) return withoutFile(functionName || '(anonymous)', 'profiler');
  // Code from `eval` and `new Function` is the user's, and in no file.
  const file = url === '' ? '(eval)' : placeInProject(url, rootDirectory);
  const isModule = functionName === '' && lineNumber <= 0 && columnNumber <= 0;
  const place = {
    name: functionName || (isModule ? '(module)' : '(anonymous)'),
    file,
    line: isModule || lineNumber < 0 ? null : lineNumber + 1,
    column: isModule || columnNumber < 0 ? null : columnNumber + 1,
  };
  if (url.startsWith('node:')) return { ...place, category: 'node' };
  const packageName = packageOf(file);
  return packageName === undefined
    ? { ...place, category: 'user' }
    : { ...place, category: 'dependency', packageName };
}

function withoutFile(name: string, category: CodeCategory): CodePlace {
  return { name, file: '', line: null, column: null, category };
}

function placeInProject(url: string, rootDirectory: string): string {
  // A module that is its own address is as long as its code.
  return url.startsWith('data:') ? 'data:' : fileInside(fileOf(url), rootDirectory);
}

/** `node_modules/.pnpm/a@1.0.0/node_modules/a/index.js` is of `a`: the innermost folder of packages counts. */
function packageOf(file: string): string | undefined {
  const inside = file.split('/node_modules/').at(-1) as string;
  const from =
    file.startsWith('node_modules/') && inside === file ? file.slice('node_modules/'.length) : inside;
  if (from === file) return undefined;
  const [first = '', second = ''] = from.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}
