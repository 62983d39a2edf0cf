import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const typeScriptFile = /(?<!\.d)\.[mc]?tsx?$/;
const inNodeModules = /[\\/]node_modules[\\/]/;

/** The endings that a specifier may stand for, by the ending that it has: TypeScript names the file that it becomes. */
const typeScriptEndings: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
};

/** The endings that a specifier may leave out, in the order of trying. */
const omittedEndings = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json'];

/** Whether a path is that of a TypeScript file which is the project's own: packages bring JavaScript, Node's matter. */
export function isOwnTypeScript(path: string): boolean {
  return typeScriptFile.test(path) && !inNodeModules.test(path);
}

/** The path of a module's URL if it is the project's own file; `null` for packages and for what is no file. */
export function ownFilePath(url: string | undefined): string | null {
  if (url === undefined || !url.startsWith('file:')) return null;
  const path = fileURLToPath(withoutQuery(url));
  return inNodeModules.test(path) ? null : path;
}

/** A URL or specifier without `?…` and `#…`. */
export function withoutQuery(specifier: string): string {
  return specifier.replace(/[?#].*$/s, '');
}

/**
 * The file that TypeScript finds for a path: a TypeScript file in place of the JavaScript file that it becomes, an
 * ending that was left out, an index file of a folder.
 *
 * @returns `null` where there is none
 */
export function findSource(path: string): string | null {
  const ending = /\.[mc]?jsx?$/.exec(path)?.[0];
  const stem = ending === undefined ? path : path.slice(0, -ending.length);
  const asTypeScript =
    ending === undefined ? [] : (typeScriptEndings[ending] ?? []).map((other) => stem + other);
  const asWritten = [...asTypeScript, path].find(isFile);
  if (asWritten !== undefined) return asWritten;
  const completed = omittedEndings.map((omitted) => path + omitted).find(isFile);
  return completed ?? omittedEndings.map((omitted) => `${path}/index${omitted}`).find(isFile) ?? null;
}

/** Whether a plain file, or a link to one, is at the path. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
