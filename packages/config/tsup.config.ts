import { preset } from '../../tsup.preset.js';

// The hooks are files of their own beside the entry: Node loads them by URL, two of them into threads of their own.
export default preset({
  entry: {
    index: 'src/index.ts',
    'typescript-compile-thread': 'src/typescript/compile-thread.ts',
    'typescript-hooks': 'src/typescript/hooks.ts',
    'typescript-register': 'src/typescript/register.ts',
  },
});
