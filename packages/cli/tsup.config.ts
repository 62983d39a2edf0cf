import { preset } from '../../tsup.preset.js';

// `index` is what benchmark files import; `bin` is the command.
export default preset({ entry: ['src/index.ts', 'src/bin.ts'], splitting: true }, { index: 'src/index.ts' });
