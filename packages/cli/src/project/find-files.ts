import { statSync } from 'node:fs';
import nodePath, { relative, resolve } from 'node:path';
import type { ResolvedConfig } from '@benchline/config';
import { BenchlineError } from '@benchline/schema';
import { glob } from 'tinyglobby';

/**
 * The benchmark files that are meant: those of the configuration, or of the paths that were named. A path is a file, a
 * folder to look in, or a pattern.
 *
 * @returns absolute paths, sorted
 * @throws BenchlineError `benchmark-files-missing` naming what was looked for
 */
export async function findBenchmarkFiles(
  config: ResolvedConfig,
  paths: readonly string[],
): Promise<string[]> {
  const found =
    paths.length === 0
      ? await search(config, config.root)
      : (await Promise.all(paths.map((path) => ofPath(config, path)))).flat();
  const files = [...new Set(found)].sort();
  if (files.length > 0) return files;
  const looked = paths.length === 0 ? config.include.join(', ') : paths.join(', ');
  throw new BenchlineError({
    code: 'benchmark-files-missing',
    message: `No benchmark file matches ${looked} in ${config.root}.`,
    hint: 'Write one (for example bench/parse.bench.ts; `benchline init` makes a first one), or name its path.',
  });
}

async function ofPath(config: ResolvedConfig, path: string): Promise<string[]> {
  const absolute = resolve(path);
  const kind = kindOf(absolute);
  if (kind === 'file') return [absolute];
  if (kind === 'folder') return search(config, absolute);
  const found = await glob({
    patterns: [patternOf(path)],
    cwd: process.cwd(),
    absolute: true,
    ignore: [...config.exclude],
  });
  if (found.length === 0) {
    throw new BenchlineError({
      code: 'benchmark-files-missing',
      message: `No benchmark file at ${path}.`,
      hint: 'Name a file, a folder, or a pattern in quotes such as "bench/**/*.bench.ts".',
    });
  }
  return asWritten(found);
}

/**
 * What a person typed as a pattern: on Windows a backslash is between folders, unless a bracket that it escapes follows,
 * elsewhere it always escapes.
 */
export function patternOf(typed: string, platform: NodeJS.Platform = process.platform): string {
  return platform === 'win32' ? typed.replace(/\\(?![()[\]{}!+@])/g, '/') : typed;
}

/** Paths as this system writes them, so that one file has one name: globs give slashes everywhere. */
export function asWritten(
  files: readonly string[],
  path: Pick<typeof nodePath, 'resolve'> = nodePath,
): string[] {
  return files.map((file) => path.resolve(file));
}

async function search(config: ResolvedConfig, folder: string): Promise<string[]> {
  const inside = relative(config.root, folder).replaceAll('\\', '/');
  // A folder that was named is searched wholly; patterns of the configuration are meant from its root.
  const patterns =
    inside === ''
      ? [...config.include]
      : config.include.map((pattern) => pattern.split('/').at(-1) ?? pattern).map((last) => `**/${last}`);
  return asWritten(await glob({ patterns, cwd: folder, absolute: true, ignore: [...config.exclude] }));
}

function kindOf(path: string): 'file' | 'folder' | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return null;
  return stats.isDirectory() ? 'folder' : 'file';
}
