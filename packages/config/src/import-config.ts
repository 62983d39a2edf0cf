import { readFileSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { BenchlineError, messageOf } from '@benchline/schema';
import { registerTypeScript } from './typescript/register-typescript.js';

/**
 * Imports a configuration file, TypeScript too, and gives back its default export. A file that was changed since is
 * imported anew.
 *
 * @throws BenchlineError `config-broken` naming the file, and the line where it is known
 */
export async function importConfig(file: string): Promise<unknown> {
  registerTypeScript();
  const url = pathToFileURL(file);
  url.searchParams.set('changed', String(statSync(file).mtimeMs));
  try {
    const module = (await import(url.href)) as { default?: unknown };
    return await module.default;
  } catch (cause) {
    const line = lineIn(file, cause) ?? (cause instanceof SyntaxError ? await syntaxErrorLine(file) : null);
    throw new BenchlineError({
      code: 'config-broken',
      message: `${line === null ? file : `${file}:${line}`} cannot be loaded: ${withoutPlace(messageOf(cause), file)}`,
      hint: 'Correct the configuration; nothing was measured.',
      cause,
    });
  }
}

/** The line of the file that an error names first: in its message, or in its stack. */
function lineIn(file: string, thrown: unknown): number | null {
  if (!(thrown instanceof Error)) return null;
  const places = [file, pathToFileURL(file).href].map((place) =>
    place.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'),
  );
  const found = new RegExp(`(?:${places.join('|')})(?:\\?[^\\s:]*)?:(\\d+)`).exec(
    `${thrown.message}\n${thrown.stack ?? ''}`,
  );
  return found === null ? null : Number(found[1]);
}

/** Node tells the line of a syntax error in JavaScript to the terminal alone; the compiler tells it too. */
async function syntaxErrorLine(file: string): Promise<number | null> {
  const { compile, stopCompiler } = await import('./typescript/compile.js');
  const outcome = await compile({
    text: readFileSync(file, 'utf8'),
    options: { loader: 'js', logLevel: 'silent' },
  });
  await stopCompiler();
  return 'error' in outcome ? (outcome.error.location?.line ?? null) : null;
}

/** A message without the place at its start, which stands before it already. */
function withoutPlace(message: string, file: string): string {
  return message.startsWith(`${file}:`) ? message.slice(file.length).replace(/^(?::\d+)+: /, '') : message;
}
