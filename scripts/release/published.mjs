// The packages that are published, and their tarballs as they would be.
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The folder of this repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url));
/** The script of the pinned pnpm, to be run with any Node. */
export const pnpmScript = join(root, 'node_modules', 'pnpm', 'bin', 'pnpm.cjs');

/** Folder and manifest of each package that is published, in the order of the folders. */
export function publishedPackages() {
  return readdirSync(join(root, 'packages'))
    .map((folder) => join(root, 'packages', folder))
    .map((directory) => ({
      directory,
      manifest: JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')),
    }))
    .filter(({ manifest }) => manifest.private !== true);
}

/** The names of some packages, and of all of this repository that they need when installed. */
export function withSiblings(names) {
  const manifests = new Map(publishedPackages().map(({ manifest }) => [manifest.name, manifest]));
  const needed = new Set();
  const need = (name) => {
    if (!manifests.has(name) || needed.has(name)) return;
    needed.add(name);
    for (const dependency of Object.keys(manifests.get(name).dependencies ?? {})) need(dependency);
  };
  for (const name of names) need(name);
  return [...needed];
}

/** Packs packages, with `workspace:` and `catalog:` resolved; gives the paths of their tarballs by name. */
export async function packPackages(names, destination) {
  const tarballs = new Map();
  for (const { directory, manifest } of publishedPackages()) {
    if (!names.includes(manifest.name)) continue;
    const args = [pnpmScript, 'pack', '--json', '--pack-destination', destination];
    const { stdout } = await run(process.execPath, args, { cwd: directory }).catch((thrown) => {
      throw new Error(`${manifest.name} cannot be packed: ${thrown.stdout}`, { cause: thrown });
    });
    tarballs.set(manifest.name, JSON.parse(stdout).filename);
  }
  return tarballs;
}

/** The entry points that a manifest names for import, such as `@benchline/schema/read`. */
export function entryPoints({ name, exports }) {
  return Object.keys(exports)
    .filter((path) => typeof exports[path] === 'object')
    .map((path) => `${name}${path.slice(1)}`);
}
