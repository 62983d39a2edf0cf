import { clientScripts } from '../../client-script.js';
import { preset } from '../../tsup.preset.js';

export default preset({ esbuildPlugins: [clientScripts()] });
