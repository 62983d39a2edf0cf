import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Manifest, packPackages, publishedPackages, root } from '../scripts/release/published.mjs';
import { type Footprint, footprintOf } from './footprint.js';
import budgets from './footprint-budgets.json' with { type: 'json' };
import { copyAlone, installPacked } from './install-packed.js';

const published = publishedPackages();
let scratch = '';
let tarballs: ReadonlyMap<string, string> = new Map();
/** Where all of them are installed together. */
let installed = '';
/** The types of each tarball, and what is wrong with them. */
let checkedTypes: Readonly<Record<string, unknown>> = {};

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'benchline-packages-'));
  tarballs = await packPackages(
    published.map(({ manifest }) => manifest.name),
    scratch,
  );
  const script = join(root, 'test', 'types-that-resolve.mjs');
  checkedTypes = JSON.parse(
    execFileSync(process.execPath, [script, ...tarballs.values()], { encoding: 'utf8' }),
  );
  const peers = Object.assign({}, ...published.map(({ manifest }) => requiredPeersOf(manifest)));
  installed = installPacked(join(scratch, 'all'), tarballs, peers);
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe.each(published)('$manifest.name', ({ manifest }) => {
  test('is packed as it should be (publint)', async () => {
    const tarball = new Uint8Array(readFileSync(tarballs.get(manifest.name) as string)).buffer;
    const { messages } = await publint({ strict: true, pack: { tarball } });
    expect(
      messages.map((message) => formatMessage(message, manifest as unknown as Record<string, unknown>)),
    ).toEqual([]);
  });

  test('has types that resolve (attw)', () => {
    const sound = { types: { kind: 'included' }, problems: [] };
    expect(checkedTypes[tarballs.get(manifest.name) as string]).toEqual(sound);
  });

  test('works from its tarball with nothing but what it declares, with import and with require', () => {
    const project = join(scratch, manifest.name.replace('/', '-'));
    copyAlone(manifest.name, installed, project);
    // What vitest's tests import can be imported by them alone; that is tested where vitest runs.
    const entry = manifest.peerDependencies?.vitest === undefined ? manifest.name : `${manifest.name}/config`;
    expectLoads(project, entry);
    for (const peer of optionalPeersOf(manifest)) {
      linkBuilt(project, peer);
      expectLoads(project, entry);
    }
    // Of what has peers, they are most, and the user's own.
    if (manifest.peerDependencies === undefined)
      expectWithinBudget(manifest.name, footprintOf(project, entry));
    if (manifest.bin !== undefined) {
      const version = execFileSync(join(installed, '.bin', 'benchline'), ['--version'], { encoding: 'utf8' });
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

/** What `import` of an entry gives and what `require` gives are the same, and more than nothing. */
function expectLoads(project: string, entry: string): void {
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
}

/** The peers that a package cannot do without, in the versions that this repository is tested with. */
function requiredPeersOf({ peerDependencies = {}, peerDependenciesMeta }: Manifest): Record<string, string> {
  const versionOf = (name: string) =>
    (JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as Manifest).version;
  const required = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta?.[name]?.optional);
  return Object.fromEntries(required.map((name) => [name, versionOf(name)]));
}

function optionalPeersOf({ peerDependenciesMeta = {} }: Manifest): string[] {
  return Object.keys(peerDependenciesMeta).filter((name) => peerDependenciesMeta[name]?.optional);
}

/** Puts what this repository has installed and compiled, where it could be, into a project: compiling it takes minutes. */
function linkBuilt(project: string, name: string): void {
  const built = join(root, 'node_modules', name);
  if (existsSync(built)) symlinkSync(realpathSync(built), join(project, 'node_modules', name), 'junction');
}

function node(cwd: string, args: readonly string[]): string {
  return execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd,
    encoding: 'utf8',
  }).trim();
}
