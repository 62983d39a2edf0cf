import { defineConfig, type Options } from 'tsup';

/** The build every package shares: ESM for Node 20, declarations, source maps. A package adds what is its own. */
export function preset(own: Options = {}) {
  return defineConfig({
    entry: ['src/index.ts'],
    format: ['esm'],
    platform: 'node',
    target: 'node20.19',
    // TypeScript 6 calls the `baseUrl` that tsup sets deprecated; `composite` wants every file listed.
    dts: { compilerOptions: { ignoreDeprecations: '6.0', composite: false } },
    sourcemap: true,
    clean: true,
    treeshake: true,
    ...own,
  });
}
