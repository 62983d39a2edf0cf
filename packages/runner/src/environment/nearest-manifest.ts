import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The fields of a `package.json` that are used here. */
export interface Manifest {
  readonly name: string;
  readonly version?: string;
}

/** The nearest `package.json` upwards that names a package; `null` where there is none. */
export function nearestManifest(directory: string): Manifest | null {
  for (let folder = directory; ; folder = dirname(folder)) {
    try {
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Partial<Manifest>;
      if (typeof manifest.name === 'string' && manifest.name !== '')
        return { ...manifest, name: manifest.name };
    } catch {
      // No manifest here, or none that can be read: look further up.
    }
    if (dirname(folder) === folder) return null;
  }
}

/** The name of the npm package that a folder belongs to; `''` where there is none. */
export function packageNameOf(directory: string): string {
  return nearestManifest(directory)?.name ?? '';
}
