import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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

/** A loader's hook that tells the size of each module's source; it runs in a thread of its own, and so writes to a file. */
const hooks = `
import { appendFileSync } from 'node:fs';
export async function load(url, context, next) {
  const loaded = await next(url, context);
  if (url.startsWith('file:')) {
    const { statSync } = await import('node:fs');
    const { fileURLToPath } = await import('node:url');
    appendFileSync('imported.txt', statSync(fileURLToPath(url)).size + '\\n');
  }
  return loaded;
}
`;

function importedBytes(project: string, entry: string): number {
  writeFileSync(join(project, 'hooks.mjs'), hooks);
  writeFileSync(join(project, 'imported.txt'), '');
  const script = `
    import { register } from 'node:module';
    import { readFileSync } from 'node:fs';
    register('./hooks.mjs', import.meta.url);
    await import(${JSON.stringify(entry)});
    console.log(readFileSync('imported.txt', 'utf8').split('\\n').reduce((sum, size) => sum + Number(size), 0));
  `;
  writeFileSync(join(project, 'imported.mjs'), script);
  return Number(execFileSync(process.execPath, ['imported.mjs'], { cwd: project, encoding: 'utf8' }));
}
