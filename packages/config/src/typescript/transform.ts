import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Message, TransformOptions } from 'esbuild';
import { isOwnTypeScript, withoutQuery } from './source-file.js';
import { compilerOptionsFor } from './tsconfig.js';

/** A module as Node's `load` hooks return it. */
export interface CompiledModule {
  readonly format: 'module' | 'commonjs';
  readonly source: string;
  readonly shortCircuit: true;
}

/** What is compiled: the text of a file and how. */
export interface Compilation {
  readonly file: string;
  readonly text: string;
  readonly format: CompiledModule['format'];
  readonly options: TransformOptions;
}

/** What compiling came to, in a form that passes between threads. */
export type CompilationOutcome =
  | { readonly code: string }
  | { readonly error: Pick<Message, 'text' | 'location'> };

/**
 * How a module is compiled, or `null` where it is Node's matter.
 *
 * Types go, and what Node cannot run (enums, decorators, JSX, parameter properties) becomes what it can; all else stays
 * as it was written, so that what is measured is what was written: no wrappers that keep names, no rewritten imports.
 */
export function compilationOf(url: string): Compilation | null {
  if (!url.startsWith('file:')) return null;
  const location = withoutQuery(url);
  const file = fileURLToPath(location);
  if (!isOwnTypeScript(file)) return null;
  const format = file.endsWith('.cts') ? 'commonjs' : 'module';
  const options: TransformOptions = {
    loader: file.endsWith('.tsx') ? 'tsx' : 'ts',
    format: format === 'module' ? 'esm' : 'cjs',
    platform: 'node',
    target: `node${process.versions.node}`,
    keepNames: false,
    minify: false,
    charset: 'utf8',
    sourcemap: 'inline',
    sourcesContent: false,
    sourcefile: location,
    tsconfigRaw: { compilerOptions: compilerOptionsFor(file) },
    logLevel: 'silent',
  };
  return { file, text: readFileSync(file, 'utf8'), format, options };
}

/** The module that a compilation came to. @throws SyntaxError naming file, line and column */
export function moduleOf({ file, format }: Compilation, outcome: CompilationOutcome): CompiledModule {
  if ('code' in outcome) return { format, source: outcome.code, shortCircuit: true };
  const { text, location } = outcome.error;
  const place = location === null ? file : `${file}:${location.line}:${location.column + 1}`;
  throw new SyntaxError(`${place}: ${text}`);
}
