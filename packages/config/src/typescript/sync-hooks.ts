import { compileSync } from './compile-sync.js';
import { resolveTypeScript } from './resolve.js';
import { compilationOf, moduleOf } from './transform.js';

/** The hooks that Node 22.15 and later run in the thread that imports. */
export interface SyncHooks {
  resolve(
    specifier: string,
    context: { parentURL?: string },
    next: (specifier: string, context: object) => unknown,
  ): unknown;
  load(url: string, context: object, next: (url: string, context: object) => unknown): unknown;
}

/** TypeScript's rules as such hooks. */
export const syncHooks: SyncHooks = {
  resolve: (specifier, context, next) =>
    next(resolveTypeScript(specifier, context.parentURL) ?? specifier, context),
  load: (url, context, next) => {
    const compilation = compilationOf(url);
    return compilation === null ? next(url, context) : moduleOf(compilation, compileSync(compilation));
  },
};
