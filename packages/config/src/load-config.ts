import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { BenchlineError } from '@benchline/schema';
import { configFileNames, findConfigFile, findPackageRoot } from './find-config.js';
import { importConfig } from './import-config.js';
import { type ResolvedConfig, resolveConfig } from './resolved-config.js';

/** Where a configuration is looked for. */
export interface LoadConfigOptions {
  /** The folder to start from; a relative path starts at the working directory. */
  readonly directory: string;
  /** The configuration file, from `directory`. By default it is looked for in `directory` and above. */
  readonly file?: string;
}

/**
 * Loads a project's configuration with every default filled in. Without a file to be named, `benchline.config.ts` (or
 * `.mts`, `.js`, `.mjs`, `.cjs`) is looked for from the folder upwards to the root of the repository; where there is
 * none, all defaults hold. TypeScript needs no set-up.
 *
 * @throws BenchlineError `config-missing` where the named file is not there, `config-broken` (naming file and line) where
 * it cannot be loaded, `config-invalid` (naming the field) where it says something impossible
 */
export async function loadConfig({ directory, file: named }: LoadConfigOptions): Promise<ResolvedConfig> {
  const start = resolve(directory);
  const file = named === undefined ? findConfigFile(start) : resolve(start, named);
  if (file === null) return resolveConfig({}, { root: findPackageRoot(start), file: null });
  if (!(statSync(file, { throwIfNoEntry: false })?.isFile() ?? false)) {
    throw new BenchlineError({
      code: 'config-missing',
      message: `There is no configuration file ${file}.`,
      hint: `Correct the path, or leave it out: ${configFileNames[0]} is found by itself.`,
    });
  }
  return resolveConfig(await importConfig(file), { root: dirname(file), file });
}
