import { fileURLToPath, pathToFileURL } from 'node:url';
import { findSource, isFile, isOwnTypeScript, ownFilePath, withoutQuery } from './source-file.js';
import { mappedPaths } from './tsconfig.js';

const relative = /^\.{1,2}(?:\/|$)/;
const bare = /^(?![./]|[a-z][a-z0-9+.-]*:)/i;

/**
 * The URL of the file that a specifier means by TypeScript's rules, where they differ from Node's: `./x.js` for `x.ts`,
 * endings and index files left out, `paths` of the `tsconfig.json`. A JavaScript file keeps Node's meaning; it only
 * finds a TypeScript file where Node would find nothing.
 *
 * @param specifier - as written in the import
 * @param importer - URL of the importing module
 * @returns `null` where Node's own rules hold: for packages' files above all
 */
export function resolveTypeScript(specifier: string, importer: string | undefined): string | null {
  const importingFile = ownFilePath(importer);
  if (importingFile === null || importer === undefined) return null;
  const fromTypeScript = isOwnTypeScript(importingFile);
  const path = withoutQuery(specifier);
  const query = specifier.slice(path.length);
  if (relative.test(path) || path.startsWith('/') || path.startsWith('file:')) {
    const literal = fileURLToPath(new URL(path, importer));
    if (!fromTypeScript && isFile(literal)) return null;
    const found = findSource(literal.replace(/[\\/]$/, ''));
    if (found === null || found === literal) return null;
    return fromTypeScript || isOwnTypeScript(found) ? pathToFileURL(found).href + query : null;
  }
  if (!fromTypeScript || !bare.test(specifier)) return null;
  for (const mapped of mappedPaths(specifier, importingFile)) {
    const found = findSource(mapped);
    if (found !== null) return pathToFileURL(found).href;
  }
  return null;
}
