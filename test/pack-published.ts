import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is read of a package's manifest. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly bin?: Record<string, string>;
  readonly dependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
  readonly peerDependenciesMeta?: Record<string, { readonly optional?: boolean }>;
}

/** The folder of this repository. */
export const root = fileURLToPath(new URL('../', import.meta.url));

/** The packages that are published, in the order of their folders. */
export const published = readdirSync(join(root, 'packages'))
  .map((folder) => {
    const directory = join(root, 'packages', folder);
    const manifest = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as Manifest;
    return { directory, manifest };
  })
  .filter(({ manifest }) => manifest.private !== true);

/** Packs them all, at once: that takes as long as packing one. Gives the paths of their tarballs by name. */
export function packPublished(destination: string): ReadonlyMap<string, string> {
  const filters = published.flatMap(({ manifest }) => ['--filter', manifest.name]);
  const args = ['--recursive', ...filters, 'pack', '--json', '--pack-destination', destination];
  const printed = execFileSync('pnpm', args, { cwd: root, encoding: 'utf8' });
  const packed = JSON.parse(printed) as { name: string; filename: string }[];
  return new Map(packed.map(({ name, filename }) => [name, filename]));
}
