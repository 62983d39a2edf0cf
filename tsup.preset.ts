import { defineConfig, type Options } from 'tsup';

/**
 * The build every package shares: ESM for Node 20, declarations, source maps. A package adds what is its own.
 *
 * @param declared - the entries that are imported by others, and so have declarations, where it is not all of them:
 *   each costs a second of the compiler's time
 */
export function preset(own: Options = {}, declared?: Readonly<Record<string, string>>) {
  return defineConfig({
    entry: ['src/index.ts'],
    format: ['esm'],
    platform: 'node',
    target: 'node20.19',
    // TypeScript 6 calls the `baseUrl` that tsup sets deprecated; `composite` wants every file listed. Types are checked once,
    // by `npm run typecheck`, and not again as they are written: that takes as long as all the rest.
    dts: {
      compilerOptions: { ignoreDeprecations: '6.0', composite: false, noCheck: true },
      ...(declared === undefined ? {} : { entry: declared }),
    },
    sourcemap: true,
    clean: true,
    treeshake: true,
    ...own,
  });
}
