import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig, type ResolvedConfig, registerTypeScript, typeScriptHookUrl } from '@benchline/config';
import { plainText } from '@benchline/format';
import { createFileStore, type FileStore } from '@benchline/store';
import type { Output } from '../terminal/output.js';

/** A user's project: its configuration and its store. */
export interface Project {
  readonly config: ResolvedConfig;
  readonly store: FileStore;
}

/**
 * Finds the project around the current folder.
 *
 * @param file - a configuration file, in place of the one that is found
 * @throws BenchlineError `config-missing`, `config-broken`, `config-invalid`
 */
export async function openProject(file: string | undefined, output: Output): Promise<Project> {
  const config = await loadConfig({ directory: process.cwd(), ...(file === undefined ? {} : { file }) });
  const store = createFileStore({
    directory: config.directory,
    ...(config.history === null ? {} : { retention: config.history }),
    onProblem: ({ where, message, setAside }) => {
      const moved = setAside === undefined ? '' : ` It was set aside as ${setAside}.`;
      output.note(`warning: ${plainText(where)}: ${plainText(message)}${moved}`);
    },
  });
  return { config, store };
}

/** Whether a project's benchmark files may need TypeScript: they are written in it, or the project is. */
export function needsTypeScript(config: ResolvedConfig, files: readonly string[]): boolean {
  return files.some((file) => /\.[mc]?tsx?$/.test(file)) || existsSync(join(config.root, 'tsconfig.json'));
}

/** Makes TypeScript files load, in this process or, by the arguments returned, in others. */
export function prepareTypeScript(inProcess: boolean): string[] {
  if (!inProcess) return ['--import', typeScriptHookUrl()];
  registerTypeScript();
  return [];
}
