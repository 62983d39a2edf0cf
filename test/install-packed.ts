import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Manifest } from '../scripts/release/published.mjs';

/**
 * Installs tarballs with npm into a folder that it makes, as one project that depends on all of them.
 *
 * @param tarballs - paths by the name of the package
 * @param others - ranges of what else the project depends on, by name
 * @returns its folder `node_modules`
 */
export function installPacked(
  project: string,
  tarballs: ReadonlyMap<string, string>,
  others: Readonly<Record<string, string>> = {},
): string {
  mkdirSync(project, { recursive: true });
  const packed = Object.fromEntries([...tarballs].map(([name, path]) => [name, `file:${path}`]));
  const manifest = { private: true, dependencies: { ...packed, ...others }, overrides: packed };
  writeFileSync(join(project, 'package.json'), JSON.stringify(manifest));
  const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  execFileSync('npm', ['install', ...quiet], { cwd: project });
  return join(project, 'node_modules');
}

/**
 * Copies an installed package with what it declares, and nothing else, into another project: what npm would install
 * there for it alone, without the seconds that this takes.
 */
export function copyAlone(name: string, installed: string, project: string): void {
  const found = new Set<string>();
  const take = (wanted: string, from: string) => {
    const folder = resolved(wanted, from, installed);
    if (folder === null || found.has(folder)) return;
    found.add(folder);
    const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = manifestIn(folder);
    const peers = Object.keys(peerDependencies ?? {}).filter(
      (peer) => !peerDependenciesMeta?.[peer]?.optional,
    );
    for (const next of [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers])
      take(next, folder);
  };
  take(name, installed);
  for (const folder of found) {
    const target = join(project, 'node_modules', relative(installed, folder));
    const isOwn = (path: string) => !relative(folder, path).split(sep).includes('node_modules');
    cpSync(folder, target, { recursive: true, filter: isOwn });
  }
}

/** The folder of a package as Node would find it from another; `null` for an optional one that is not installed. */
function resolved(name: string, from: string, installed: string): string | null {
  for (let folder = from; folder.startsWith(installed); folder = join(folder, '..')) {
    const place = join(folder, folder === installed ? '' : 'node_modules', name);
    if (existsSync(join(place, 'package.json'))) return place;
  }
  return null;
}

function manifestIn(folder: string): Manifest & { optionalDependencies?: Readonly<Record<string, string>> } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
