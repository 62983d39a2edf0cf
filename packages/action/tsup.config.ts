import { preset } from '../../tsup.preset.js';

// An action is a folder that GitHub fetches and installs nothing for, so that everything is bundled.
export default preset({
  entry: ['prepare', 'restore', 'measure', 'keep', 'publish', 'comment'].map((step) => `src/${step}.ts`),
  noExternal: [/.*/],
  splitting: true,
  // Where GitHub puts an action there is no package.json that says what a .js file is.
  outExtension: () => ({ js: '.mjs' }),
  dts: false,
  sourcemap: false,
  minify: true,
  // Some dependencies are CommonJS, and ask for Node's own modules with `require`.
  banner: {
    js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
  },
});
