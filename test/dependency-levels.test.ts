import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** ARCHITECTURE.md draws this: what a package may depend on lies on a lower level. */
const levels: Readonly<Record<string, number>> = {
  '@benchline/stats': 0,
  '@benchline/schema': 1,
  '@benchline/format': 2,
  '@benchline/inspector': 2,
  '@benchline/config': 3,
  '@benchline/runner': 3,
  '@benchline/cpu-profiler': 3,
  '@benchline/store': 3,
  '@benchline/compare': 3,
  '@benchline/trend': 3,
  '@benchline/heap-profiler': 3,
  '@benchline/report': 3,
  '@benchline/vitest': 4,
  benchline: 4,
};

const packages = new URL('../packages/', import.meta.url);
const manifests = readdirSync(packages).map(
  (folder) =>
    JSON.parse(readFileSync(new URL(`${folder}/package.json`, packages), 'utf8')) as {
      name: string;
      private?: boolean;
      dependencies?: Record<string, string>;
      peerDependencies?: Record<string, string>;
      optionalDependencies?: Record<string, string>;
    },
);

test.each(manifests.filter((manifest) => manifest.private !== true))(
  '$name depends on lower levels only',
  (manifest) => {
    const { name, dependencies, peerDependencies, optionalDependencies } = manifest;
    const own = levels[name];
    expect(own, `${name} has no level`).toBeDefined();
    for (const dependency of Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies })) {
      if (!Object.hasOwn(levels, dependency)) continue;
      expect(levels[dependency], `${name} → ${dependency}`).toBeLessThan(own as number);
    }
  },
);

test('pure packages import nothing that reads files, clocks or networks', () => {
  for (const name of ['stats', 'schema', 'format', 'compare', 'trend']) {
    const source = new URL(`${name}/src/`, packages);
    for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
      const text = readFileSync(new URL(file, source), 'utf8');
      expect(text, `${name}/${file}`).not.toMatch(
        /from 'node:|Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|hrtime/,
      );
    }
  }
});
