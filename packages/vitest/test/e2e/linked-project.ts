import { cpSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { VitestProject } from './run-vitest.js';

/** The folder of this package. */
export const packageDirectory = fileURLToPath(new URL('../../', import.meta.url));

/** A new folder with a copy of a fixture, outside of this repository; paths in it are real ones. */
export function copyOfFixture(source: string, name = 'fixture-app'): string {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'benchline-vitest-')));
  cpSync(source, directory, {
    recursive: true,
    // Its tsconfig extends one of this repository, which is not there.
    filter: (path) => !/[\\/](node_modules|\.benchmarks|tsconfig\.json)([\\/]|$)/.test(path),
  });
  writeFileSync(join(directory, 'package.json'), JSON.stringify({ name, private: true, type: 'module' }));
  return directory;
}

/** A copy of a fixture with the vitest of this repository, and this package as it was built. */
export function linkedProject(source: string): VitestProject {
  const directory = copyOfFixture(source);
  mkdirSync(join(directory, 'node_modules', '@benchline'), { recursive: true });
  symlinkSync(packageDirectory, join(directory, 'node_modules', '@benchline', 'vitest'));
  symlinkSync(
    realpathSync(join(packageDirectory, 'node_modules', 'vitest')),
    join(directory, 'node_modules', 'vitest'),
  );
  return { directory, node: process.execPath };
}

/** The folder of a fixture of this package. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
}
