import { fileURLToPath } from 'node:url';
import { generateInputs, type Inputs } from './generate-inputs.js';

const directory = fileURLToPath(new URL('../../.inputs', import.meta.url));

/** Makes the inputs that all suites share, unless they are there already. */
export function prepareInputs(): Promise<Inputs> {
  return generateInputs(directory, { seed: 20250109, fileCount: 1000 });
}
