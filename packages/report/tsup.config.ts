import { clientScripts } from '../../client-script.js';
import { preset } from '../../tsup.preset.js';

// What prints to a terminal has an entry of its own, without the page and its scripts: commands that write none start faster.
export default preset({
  entry: { index: 'src/index.ts', terminal: 'src/terminal/index.ts' },
  esbuildPlugins: [clientScripts()],
});
