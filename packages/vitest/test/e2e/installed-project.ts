import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { nodeBinary } from '../../../../scripts/release/node-binary.mjs';
import { packPackages, withSiblings } from '../../../../scripts/release/published.mjs';
import { copyOfFixture } from './linked-project.js';
import type { VitestProject } from './run-vitest.js';

const run = promisify(execFile);

/** Tarballs of this package and of all of the repository that it needs, by name. */
export function packTarballs(): Promise<Map<string, string>> {
  const destination = mkdtempSync(join(tmpdir(), 'benchline-packed-'));
  return packPackages(withSiblings(['@benchline/vitest']), destination);
}

/** A copy of a fixture into which npm has installed a vitest and this package, as packed. Rejects where it cannot. */
export async function installedProject(
  source: string,
  vitest: string,
  tarballs: ReadonlyMap<string, string>,
  node: string,
): Promise<VitestProject> {
  const directory = copyOfFixture(source);
  const packed = Object.fromEntries([...tarballs].map(([name, path]) => [name, `file:${path}`]));
  writeFileSync(
    join(directory, 'package.json'),
    JSON.stringify({
      name: 'fixture-app',
      private: true,
      type: 'module',
      dependencies: { ...packed, vitest },
      overrides: packed,
    }),
  );
  await npmInstall(directory);
  return { directory, node };
}

/** A Node that vitest 5 runs on: this one, or one from npm. `null` where npm has none for this system. */
export async function newerNode(): Promise<string | null> {
  return Number.parseInt(process.versions.node, 10) >= 22 ? process.execPath : nodeBinary(24);
}

async function npmInstall(directory: string): Promise<void> {
  const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error', '--ignore-scripts'];
  // Engines are those of the Node that vitest is run with, which need not be the one that npm runs on.
  await run('npm', ['install', ...quiet, '--engine-strict=false'], { cwd: directory });
}
