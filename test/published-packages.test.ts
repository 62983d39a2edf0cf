import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Footprint, footprintOf } from './footprint.js';
import budgets from './footprint-budgets.json' with { type: 'json' };

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly bin?: Record<string, string>;
  readonly dependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
}

const root = fileURLToPath(new URL('../', import.meta.url));
const folders = readdirSync(join(root, 'packages'));
const packages = folders
  .map((folder) => {
    const directory = join(root, 'packages', folder);
    return {
      directory,
      manifest: JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as Manifest,
    };
  })
  .filter(({ manifest }) => manifest.private !== true);

let scratch = '';
const tarballs = new Map<string, string>();

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'benchline-packages-'));
  for (const { directory, manifest } of packages) {
    const printed = execFileSync('pnpm', ['pack', '--json', '--pack-destination', scratch], {
      cwd: directory,
      encoding: 'utf8',
    });
    tarballs.set(manifest.name, (JSON.parse(printed) as { filename: string }).filename);
  }
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe.each(packages)('$manifest.name', ({ directory, manifest }) => {
  test('is packed as it should be (publint)', async () => {
    const { messages } = await publint({ pkgDir: directory, strict: true, pack: 'pnpm' });
    expect(
      messages.map((message) => formatMessage(message, manifest as unknown as Record<string, unknown>)),
    ).toEqual([]);
  });

  test('has types that resolve (attw ends with an error otherwise)', () => {
    const attw = join(root, 'node_modules', '.bin', 'attw');
    const tarball = tarballs.get(manifest.name) as string;
    execFileSync(attw, [tarball, '--profile', 'esm-only', '--exclude-entrypoints', './json-schema/*.json']);
  });

  test('installs from its tarball into an empty project, with import and with require', () => {
    const project = join(scratch, manifest.name.replace('/', '-'));
    mkdirSync(project);
    const needed = withSiblings(manifest.name);
    const dependencies = Object.fromEntries([...needed].map((name) => [name, `file:${tarballs.get(name)}`]));
    writeFileSync(
      join(project, 'package.json'),
      JSON.stringify({
        private: true,
        dependencies: { ...dependencies, ...peersOf(manifest) },
        overrides: dependencies,
      }),
    );
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], {
      cwd: project,
    });
    // What vitest's tests import can be imported by them alone; that is tested where vitest runs.
    const entry = manifest.peerDependencies?.vitest === undefined ? manifest.name : `${manifest.name}/config`;
    const imported = node(project, [
      '--input-type=module',
      '-e',
      `import * as it from '${entry}'; console.log(Object.keys(it).sort().join())`,
    ]);
    const required = node(project, [
      '-e',
      `console.log(Object.keys(require('${entry}')).filter((key) => key !== '__esModule').sort().join())`,
    ]);
    expect(imported).not.toBe('');
    expect(required).toBe(imported);
    // Of what has peers, they are most, and the user's own.
    if (manifest.peerDependencies === undefined)
      expectWithinBudget(manifest.name, footprintOf(project, entry));
    if (manifest.bin !== undefined) {
      const version = execFileSync(join(project, 'node_modules', '.bin', 'benchline'), ['--version'], {
        encoding: 'utf8',
      });
      expect(version).toContain(manifest.version);
    }
  });
});

/** A package may not grow beyond what was agreed on in footprint-budgets.json. */
function expectWithinBudget(name: string, { nativeFiles, ...measured }: Footprint): void {
  const budget = (budgets as Record<string, Omit<Footprint, 'nativeFiles'>>)[name];
  expect(budget, `${name} has no budget: ${JSON.stringify(measured)}`).toBeDefined();
  for (const [key, limit] of Object.entries(budget as object)) {
    expect(measured[key as keyof typeof measured], `${name}: ${key}`).toBeLessThanOrEqual(limit);
  }
  // Nothing of ours brings code for one kind of machine, other than esbuild, which has it in no `.node` file.
  expect(nativeFiles).toEqual([]);
}

/** A package's peers, in the versions that this repository is tested with. */
function peersOf({ peerDependencies = {} }: Manifest): Record<string, string> {
  const versionOf = (name: string) =>
    (JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as Manifest).version;
  return Object.fromEntries(Object.keys(peerDependencies).map((name) => [name, versionOf(name)]));
}

/** A package and all of this repository that it needs. */
function withSiblings(name: string, seen = new Set<string>()): Set<string> {
  seen.add(name);
  const dependencies = packages.find(({ manifest }) => manifest.name === name)?.manifest.dependencies ?? {};
  for (const dependency of Object.keys(dependencies)) {
    if (tarballs.has(dependency) && !seen.has(dependency)) withSiblings(dependency, seen);
  }
  return seen;
}

function node(cwd: string, args: readonly string[]): string {
  return execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd,
    encoding: 'utf8',
  }).trim();
}
