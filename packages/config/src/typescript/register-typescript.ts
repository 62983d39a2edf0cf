import * as nodeModule from 'node:module';
import { type SyncHooks, syncHooks } from './sync-hooks.js';

const registered = Symbol.for('@benchline/config.typescript');

/**
 * Makes this process import TypeScript files, on any supported Node, with nothing set up: `.ts`, `.mts`, `.cts` and
 * `.tsx` files of the project (not of packages) are compiled one by one as they are imported, specifiers are found by
 * TypeScript's rules (`./x.js` for `x.ts`, endings and index files left out, `paths`), and stack traces point to the
 * TypeScript lines. A `.ts` file is an ES module, whatever `type` its package has; `.cts` is CommonJS.
 *
 * Call it before the import; calling it again does nothing. No process or timer is left behind that would keep this
 * process alive or busy.
 */
export function registerTypeScript(): void {
  const state = globalThis as { [registered]?: true };
  if (state[registered]) return;
  state[registered] = true;
  process.setSourceMapsEnabled(true);
  // Node 26 deprecates `register` for `registerHooks`, which Node 20 does not have.
  const { register, registerHooks } = nodeModule as typeof nodeModule & {
    registerHooks?: (hooks: SyncHooks) => unknown;
  };
  if (registerHooks === undefined) register(new URL('./typescript-hooks.js', import.meta.url));
  else registerHooks(syncHooks);
}

/**
 * The URL of a module whose import calls {@link registerTypeScript}, for child processes: `node --import <url> …`.
 */
export function typeScriptHookUrl(): string {
  return new URL('./typescript-register.js', import.meta.url).href;
}
