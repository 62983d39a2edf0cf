import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BenchlineError, isBenchlineError, messageOf } from '@benchline/schema';
import type { BenchmarkDefinition } from './definition.js';
import { packageNameOf } from '../environment/nearest-manifest.js';
import { registry } from './registry.js';

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
      hint: placeOf(cause) ?? 'Run the file with Node to see the whole error.',
      cause,
    });
  } finally {
    target.packageName = packageNameAround;
    target.file = fileAround;
  }
  return [...target.benchmarks.values()].filter((definition) => definition.file === file);
}

/** The first frame of an error's stack: a syntax error names its line there and not in its message. */
function placeOf(thrown: unknown): string | null {
  if (!(thrown instanceof Error) || thrown.stack === undefined) return null;
  const first = thrown.stack.split('\n', 1)[0] ?? '';
  if (/:\d+$/.test(first)) return `See ${first.trim()}.`;
  const frame = thrown.stack.split('\n').find((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  return frame === undefined ? null : `Thrown ${frame.trim()}.`;
}
