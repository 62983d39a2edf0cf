import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { BenchlineError } from '@benchline/schema';

/**
 * The file of the `benchline` command that a project has installed.
 *
 * @param directory - the project's folder
 * @throws BenchlineError `config-missing` where it has none
 */
export function findCommand(directory: string): string {
  try {
    const require = createRequire(join(directory, 'package.json'));
    return join(dirname(require.resolve('benchline/package.json')), 'bin', 'benchline.js');
  } catch (cause) {
    throw new BenchlineError({
      code: 'config-missing',
      message: `benchline is not installed in ${directory}.`,
      hint: 'Add it (npm install --save-dev benchline), and install dependencies before this step (npm ci).',
      cause,
    });
  }
}
