import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** How an import says that it wants a module as the text of a script for a browser. */
const QUERY = '?script';

/** The part of esbuild's plugin interface that is used; tsup brings an esbuild of its own. */
interface BuildHooks {
  onResolve(
    options: { filter: RegExp },
    resolved: (args: { path: string; resolveDir: string }) => { path: string; namespace: string },
  ): void;
  onLoad(
    options: { filter: RegExp; namespace: string },
    loaded: (args: { path: string }) => Promise<{ contents: string; loader: 'text' }>,
  ): void;
}

/**
 * For tsup: `import script from './page.client.ts?script'` is the text of one script that holds the module and all that
 * it imports, small enough to be put into a page.
 */
export function clientScripts() {
  return {
    name: 'client-scripts',
    setup(hooks: BuildHooks) {
      hooks.onResolve({ filter: /\?script$/ }, ({ path, resolveDir }) => ({
        path: resolve(resolveDir, path.slice(0, -QUERY.length)),
        namespace: 'client-script',
      }));
      hooks.onLoad({ filter: /.*/, namespace: 'client-script' }, async ({ path }) => ({
        contents: await bundle(path),
        loader: 'text' as const,
      }));
    },
  };
}

/** The same for vitest, which runs the sources. */
export function clientScriptsOfSources() {
  return {
    name: 'client-scripts',
    enforce: 'pre' as const,
    async load(id: string) {
      if (!id.endsWith(QUERY)) return null;
      return `export default ${JSON.stringify(await bundle(id.slice(0, -QUERY.length)))};`;
    },
  };
}

/** One minified script; paths are relative to the repository, so that the text is the same wherever it is built. */
async function bundle(path: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
    entryPoints: [path],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'inline',
    // Libraries' own style sheets: the page has its own.
    loader: { '.css': 'empty' },
  });
  return outputFiles[0]?.text.trim() ?? '';
}
