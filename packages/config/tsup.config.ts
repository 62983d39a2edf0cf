import { preset } from '../../tsup.preset.js';

// Benchmark files import what defines a configuration, in every measuring process: it has an entry without what checks one.
// The hooks are files of their own beside the entry: Node loads them by URL, two of them into threads of their own.
const imported = { index: 'src/index.ts', define: 'src/define.ts' };
export default preset(
  {
    entry: {
      ...imported,
      'typescript-compile-thread': 'src/typescript/compile-thread.ts',
      'typescript-hooks': 'src/typescript/hooks.ts',
      'typescript-register': 'src/typescript/register.ts',
    },
  },
  imported,
);
