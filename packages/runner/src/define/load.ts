import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { BenchlineError, isBenchlineError, messageOf } from '@benchline/schema';
import { packageNameOf } from '../environment/nearest-manifest.js';
import type { BenchmarkDefinition } from './definition.js';
import { registry } from './registry.js';

const run = promisify(execFile);

/**
 * Loads a benchmark file in this process and returns what it registers. A file that was loaded before is not run again.
 *
 * @param file - an absolute path
 * @throws BenchlineError `benchmark-file-broken` naming the file, or what its definitions threw
 */
export async function loadBenchmarkFile(file: string): Promise<BenchmarkDefinition[]> {
  const target = registry();
  const { packageName: packageNameAround, file: fileAround } = target;
  target.packageName = packageNameOf(dirname(file));
  target.file = file;
  try {
    await import(pathToFileURL(file).href);
  } catch (cause) {
    if (isBenchlineError(cause)) throw cause;
    throw new BenchlineError({
      code: 'benchmark-file-broken',
      message: `The benchmark file ${file} could not be loaded: ${messageOf(cause)}`,
      hint: (await placeOf(cause, file)) ?? 'Run the file with Node to see the whole error.',
      cause,
    });
  } finally {
    target.packageName = packageNameAround;
    target.file = fileAround;
  }
  return [...target.benchmarks.values()].filter((definition) => definition.file === file);
}

/** Where an error comes from, for people. */
async function placeOf(thrown: unknown, file: string): Promise<string | null> {
  if (!(thrown instanceof Error) || typeof thrown.stack !== 'string') return null;
  const frame = thrown.stack.split('\n').find((line) => /^\s+at (?!.*node:).*:\d+:\d+\)?$/.test(line));
  if (frame !== undefined) return `Thrown ${frame.trim()}.`;
  const place = thrown instanceof SyntaxError ? await placeOfSyntaxError(file) : null;
  return place === null ? null : `See ${place}.`;
}

/**
 * The file and line of a syntax error. Node tells them to nobody but the standard error of a process that ends by the
 * error, so one is made to end by it; of a file that does not parse, and of what imports it, nothing is run.
 */
async function placeOfSyntaxError(file: string): Promise<string | null> {
  const script = `await import(${JSON.stringify(pathToFileURL(file).href)});`;
  const flags = [...process.execArgv, '--input-type=module', '--eval', script];
  try {
    await run(process.execPath, flags, { timeout: 10_000 });
    return null;
  } catch (ended) {
    const printed = String((ended as { stderr?: unknown }).stderr);
    const [, place = null] = /^((?:file:\/\/|\/|[A-Za-z]:[\\/]).*:\d+)$/m.exec(printed) ?? [];
    return place?.startsWith('file://') ? fileURLToPath(place) : place;
  }
}
