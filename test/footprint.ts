import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a package costs the project that installs it. */
export interface Footprint {
  /** Packages installed besides itself. */
  readonly dependencyCount: number;
  /** Bytes of all files, its own included. */
  readonly installedBytes: number;
  /** Bytes of the modules that importing it reads. */
  readonly importedBytes: number;
  /** Compiled for one kind of machine. */
  readonly nativeFiles: readonly string[];
}

/** Reads the footprint of a package that was installed alone, with npm, into a project. */
export function footprintOf(project: string, entry: string): Footprint {
  const modules = join(project, 'node_modules');
  const files = readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter(
    (path) => !path.startsWith('.'),
  );
  const isPackage = (path: string) => /^(?:@[^/]+\/)?[^/@]+$/.test(path.replace(/.*node_modules\//, ''));
  const packages = files.filter((path) => isPackage(path) && existsSync(join(modules, path, 'package.json')));
  return {
    dependencyCount: packages.length - 1,
    installedBytes: files.reduce((sum, path) => sum + sizeOf(join(modules, path)), 0),
    importedBytes: importedBytes(project, entry),
    nativeFiles: files.filter((path) => path.endsWith('.node')),
  };
}

function sizeOf(path: string): number {
  const stat = statSync(path);
  return stat.isFile() ? stat.size : 0;
}

function importedBytes(project: string, entry: string): number {
  writeFileSync(join(project, 'imported.mjs'), `import ${JSON.stringify(entry)};\n`);
  const [, ...imported] = modulesRead(project, join(project, 'imported.mjs'));
  return imported.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** A module that a program read, with the size of its source. */
export interface ReadModule {
  readonly path: string;
  readonly bytes: number;
}

/** A loader's hook that tells of each module; it runs in a thread of its own, and so writes to a file. */
const hooks = `
import { appendFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
let file;
export function initialize(path) {
  file = path;
}
export async function load(url, context, next) {
  const loaded = await next(url, context);
  if (url.startsWith('file:')) {
    const path = fileURLToPath(url);
    appendFileSync(file, JSON.stringify({ path, bytes: statSync(path).size }) + '\\n');
  }
  return loaded;
}
`;

/**
 * The modules that a program reads as it runs, itself first.
 *
 * @param scratch - a folder for files that this needs
 */
export function modulesRead(scratch: string, program: string, args: readonly string[] = []): ReadModule[] {
  const list = join(scratch, 'modules-read.txt');
  const register = join(scratch, 'register-hooks.mjs');
  writeFileSync(list, '');
  writeFileSync(join(scratch, 'hooks.mjs'), hooks);
  writeFileSync(
    register,
    `import { register } from 'node:module';
register('./hooks.mjs', { parentURL: import.meta.url, data: ${JSON.stringify(list)} });\n`,
  );
  execFileSync(process.execPath, ['--import', pathToFileURL(register).href, program, ...args], {
    cwd: scratch,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const lines = readFileSync(list, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as ReadModule);
}
